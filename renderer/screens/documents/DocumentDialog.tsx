import { useState } from 'react';
import { formatDay } from '../../../contract/day.ts';
import { type DocumentFacts, ErasureReason } from '../../../contract/documents.ts';
import { call, newId } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { classes } from '../../parts/classes.ts';
import { ActDialog } from '../till/ActDialog.tsx';
import { DocumentImage } from './DocumentImage.tsx';
import sheet from './Documents.module.css';

const css = classes(sheet);

type Props = {
  readonly document: DocumentFacts;
  readonly serves: boolean;
  readonly onClose: () => void;
};

/** A picture as large as the window, with what is known of it. */
export function DocumentDialog({ document, serves, onClose }: Props) {
  const { t, say } = useWords();
  const [isErasing, setErasing] = useState(false);
  const { documentId, kind, day, operator, size, content } = document;
  if (isErasing) return <EraseDialog document={document} onClose={onClose} />;
  const facts = [
    t('documents.keptBy', { day: formatDay(day), operator }),
    ...(content?.issued ? [t('documents.issuedOn', { day: formatDay(content.issued) })] : []),
    ...(content && content.note !== '' ? [content.note] : []),
    t('documents.size', { kilobytes: Math.ceil(size / 1000) }),
  ];
  return (
    <Dialog title={say(kind.name)} onClose={onClose} full>
      <p className={css('second')}>{facts.join(' · ')}</p>
      <div className={css('large')}>
        <DocumentImage documentId={documentId} alt={t('documents.pictureOf', { paper: say(kind.name) })} />
      </div>
      <Actions>
        {serves && <Button onPress={() => setErasing(true)}>{t('documents.erase')}</Button>}
        <Button kind="main" onPress={onClose} takesFocus>
          {t('common.back')}
        </Button>
      </Actions>
    </Dialog>
  );
}

function EraseDialog({ document, onClose }: Omit<Props, 'serves'>) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [reason, setReason] = useState<ErasureReason>();
  const erase = async (): Promise<string> => {
    if (!reason) throw new Error('no reason was chosen');
    await call('documents.erase', { requestId, documentId: document.documentId, reason });
    return t('documents.erased');
  };
  return (
    <ActDialog
      title={t('documents.eraseTitle')}
      act={t('documents.erase')}
      isReady={reason !== undefined}
      onAct={erase}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <p>{t('documents.eraseMeans')}</p>
          <ChoiceField
            label={t('documents.reason')}
            choices={ErasureReason.options.map((id) => ({ id, words: t(`documents.reasons.${id}`) }))}
            value={reason}
            onChange={setReason}
            help="documentErase"
            autoFocus
          />
          {asked && !reason && <p role="alert">{t('documents.reasonWanted')}</p>}
        </>
      )}
    </ActDialog>
  );
}
