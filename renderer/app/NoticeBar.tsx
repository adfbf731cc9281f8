import { Button, IconButton } from '../parts/Button.tsx';
import { classes } from '../parts/classes.ts';
import { FaultMessage, Message } from '../parts/Message.tsx';
import sheet from './NoticeBar.module.css';
import { clearNotice, useNotice } from './notice.ts';
import { useWords } from './words.ts';

const css = classes(sheet);

/** The one place where the program speaks up; polite, and without ever taking the focus. */
export function NoticeBar() {
  const { t } = useWords();
  const notice = useNotice();
  return (
    <div className={css('place')} role="status" aria-live="polite" aria-label={t('common.messages')}>
      {notice && (
        <div className={css('bar')}>
          <div className={css('words')}>
            {notice.fault ? (
              <FaultMessage fault={notice.fault} />
            ) : (
              <Message tone={notice.kind}>{notice.text}</Message>
            )}
          </div>
          {notice.action && <Button onPress={notice.action.run}>{notice.action.label}</Button>}
          <IconButton icon="close" label={t('common.clearMessage')} onPress={clearNotice} />
        </div>
      )}
    </div>
  );
}
