import { useState } from 'react';
import type { FormEvent } from 'react';
import type { PrintStatus, PrinterPlace, PrinterSettings } from '../../../contract/printing.ts';
import { call, faultOf } from '../../app/call.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useCommand } from '../../app/queries.ts';
import { useFirstProblem } from '../../app/use-first-problem.ts';
import { useProblem } from '../../app/use-problem.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { PrinterFields, printerDraft, printerInput } from '../printing/PrinterFields.tsx';
import sheet from './SettingsScreen.module.css';

const css = classes(sheet);

type PrinterFormProps = {
  readonly place: PrinterPlace;
  readonly settings: PrinterSettings;
  readonly withSheets?: boolean;
  readonly onSaved?: () => void;
};

/** Sets one of the two printers. */
export function PrinterForm({ place, settings, withSheets = false, onSaved }: PrinterFormProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(() => printerDraft(settings));
  const set = useCommand(place === 'first' ? 'printing.setPrinter' : 'printing.setSecondPrinter');
  const fault = set.error ? faultOf(set.error) : undefined;
  const problem = useProblem(fault);
  const form = useFirstProblem(set.submittedAt * (set.isError ? 1 : 0));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set.mutate(printerInput(draft), {
      onSuccess: () => {
        tell({ kind: 'done', text: t('settings.printerSaved') });
        onSaved?.();
      },
    });
  };
  const testPage = (): void => {
    call('printing.testPage', { printer: place })
      .then(() => tell({ kind: 'info', text: t('settings.testSent') }))
      .catch(tellFault);
  };
  return (
    <form ref={form} className={css('form')} onSubmit={submit}>
      <PrinterFields draft={draft} onChange={setDraft} withSheets={withSheets} problem={problem} />
      {fault && fault.fields.length === 0 && <FaultMessage fault={fault} />}
      <div className={css('acts')}>
        <Button type="submit" kind="main" isPending={set.isPending}>
          {t('settings.savePrinter')}
        </Button>
        {settings.kind !== 'none' && (
          <Button icon="printer" onPress={testPage}>
            {t('settings.testPage')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The printer that takes over when the first takes nothing. */
export function SecondPrinter({ status }: { readonly status: PrintStatus }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { second, canPrintSheets } = status;
  const close = (): void => setOpen(false);
  return (
    <div className={css('second')}>
      <span>{t('settings.secondPrinterIs', { printer: t(`setUp.printerKind.${second.kind}`) })}</span>
      <Button onPress={() => setOpen(true)}>{t('settings.secondPrinter')}</Button>
      {isOpen && (
        <Dialog title={t('settings.secondPrinter')} onClose={close}>
          <p>{t('settings.secondPrinterWhat')}</p>
          <PrinterForm place="second" settings={second} withSheets={canPrintSheets} onSaved={close} />
        </Dialog>
      )}
    </div>
  );
}
