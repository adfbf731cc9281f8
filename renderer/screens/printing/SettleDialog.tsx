import type { PrintJob } from '../../../contract/printing.ts';
import type { Input } from '../../../contract/contract.ts';
import { timeInIndia } from '../../../contract/day.ts';
import { faultOf } from '../../app/call.ts';
import { useCommand } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './SettleDialog.module.css';
import { usePrinterState } from './use-printer-state.ts';

const css = classes(sheet);

type Answer = Input<'printing.settle'>['answer'];

/** Papers of which only a person can say what became of them. */
export function SettleDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { waiting } = usePrinterState();
  const isSettled = waiting.length === 0;
  return (
    <Dialog title={t('status.settleTitle')} onClose={onClose} wide>
      <p>{isSettled ? t('status.settleNone') : t('status.settleWhy')}</p>
      <ul className={css('jobs')}>
        {waiting.map((job) => (
          <li key={job.jobId} className={css('job')}>
            <SettleJob job={job} />
          </li>
        ))}
      </ul>
      <Actions>
        {/* The last answer takes its buttons with it; the one that is left takes the focus. */}
        <Button key={String(isSettled)} onPress={onClose} takesFocus={isSettled}>
          {t('common.close')}
        </Button>
      </Actions>
    </Dialog>
  );
}

/** The question about one paper, with its answers. */
export function SettleJob({ job, isNamed = true }: { readonly job: PrintJob; readonly isNamed?: boolean }) {
  const { t } = useWords();
  const settle = useCommand('printing.settle');
  const answer = (given: Answer) => (): void => settle.mutate({ jobId: job.jobId, answer: given });
  return (
    <div className={css('question')}>
      {isNamed && (
        <p>
          <strong>{job.title}</strong> · {timeInIndia(job.madeAt)}
          {job.trouble && <> · {t(`status.trouble.${job.trouble}`)}</>}
        </p>
      )}
      {job.state === 'unknown' && <p>{t('status.didItComeOut')}</p>}
      <div className={css('answers')}>
        {job.state === 'unknown' && (
          <Button icon="check" onPress={answer('came-out')} isPending={settle.isPending}>
            {t('status.cameOut')}
          </Button>
        )}
        <Button icon="printer" onPress={answer('print')} isPending={settle.isPending}>
          {t('status.printAgain')}
        </Button>
        <Button kind="quiet" onPress={answer('give-up')} isPending={settle.isPending}>
          {t('status.leaveIt')}
        </Button>
      </div>
      {settle.error && <FaultMessage fault={faultOf(settle.error)} />}
    </div>
  );
}
