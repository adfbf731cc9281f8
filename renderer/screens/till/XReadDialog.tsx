import type { Turnover } from '../../../contract/till.ts';
import { call, newId } from '../../app/call.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './Till.module.css';
import { TurnoverCounts, TurnoverTables } from './TurnoverTables.tsx';

const css = classes({ ...page, ...sheet });

type Props = { readonly turnover: Turnover; readonly onClose: () => void };

/** The day so far in figures; never what the drawer should hold. */
export function XReadDialog({ turnover, onClose }: Props) {
  const { t } = useWords();
  // Read anew, so that the paper says what holds while it is printed.
  const print = async (): Promise<void> => {
    await call('till.xRead', { requestId: newId(), print: true });
    tell({ kind: 'info', text: t('till.xPrinted') });
    onClose();
  };
  return (
    <Dialog title={t('till.xTitle')} onClose={onClose} wide>
      <p className={css('second')}>{t('till.xWords')}</p>
      <TurnoverCounts turnover={turnover} />
      {turnover.receipts === 0 ? (
        <p>{t('till.nothingYet')}</p>
      ) : (
        <div
          className={css('scroller')}
          tabIndex={0}
          {...helpAt('toRead')}
          role="region"
          aria-label={t('till.xTitle')}
        >
          <TurnoverTables turnover={turnover} />
        </div>
      )}
      <Actions>
        <Button icon="printer" onPress={() => void print().catch(tellFault)}>
          {t('till.xPrint')}
        </Button>
        <Button kind="main" onPress={onClose} takesFocus>
          {t('common.close')}
        </Button>
      </Actions>
    </Dialog>
  );
}
