import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Input } from '../../../contract/contract.ts';
import type { Fault } from '../../../contract/faults.ts';
import type { ReprintReason } from '../../../contract/printing.ts';
import { faultOf, newId } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './ReceiptScreen.module.css';

const css = classes(sheet);

const REASONS = ['paper-fault', 'lost', 'asked', 'office'] as const;

/** A paper that can be printed again, and the command that does it. */
export type PaperToCopy = {
  readonly sequence: number;
  readonly number: string;
  readonly duplicates: number;
  readonly copy: (order: Input<'receipts.reprint'>) => Promise<{ readonly duplicates: number }>;
};

type Props = {
  /** More than one are offered for choice. */
  readonly papers: readonly [PaperToCopy, ...PaperToCopy[]];
  /** The one that is chosen at first. */
  readonly chosen?: number | undefined;
  readonly onDone: (paper: PaperToCopy, copy: number) => void;
  readonly onClose: () => void;
};

/** Asks why a paper is printed again; the answer stands in the book and the paper says that it is a duplicate. */
export function ReprintDialog({ papers, chosen, onDone, onClose }: Props) {
  const { t } = useWords();
  const [reason, setReason] = useState<ReprintReason>('paper-fault');
  const [sequence, setSequence] = useState(chosen);
  const [isPending, setPending] = useState(false);
  const [fault, setFault] = useState<Fault>();
  // One wish to print, one id: Enter twice gives one duplicate.
  const [requestId] = useState(newId);
  const paper = papers.find((one) => one.sequence === sequence) ?? papers[0];
  const print = async (): Promise<void> => {
    setPending(true);
    try {
      const { duplicates } = await paper.copy({ requestId, sequence: paper.sequence, reason });
      onDone(paper, duplicates);
    } catch (error) {
      setFault(faultOf(error));
      setPending(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isPending) void print();
  };
  return (
    <Dialog title={t('receipts.reprintTitle', { number: paper.number })} onClose={onClose}>
      <form className={css('form')} onSubmit={submit}>
        {papers.length > 1 && (
          <ChoiceField
            label={t('receipts.whichPaper')}
            choices={papers.map((one) => ({ id: String(one.sequence), words: one.number }))}
            value={String(paper.sequence)}
            onChange={(next) => setSequence(Number(next))}
            help="whichPaper"
          />
        )}
        <ChoiceField
          label={t('receipts.reason')}
          choices={REASONS.map((id) => ({ id, words: t(`receipts.reasons.${id}`) }))}
          value={reason}
          onChange={setReason}
          help="reprintReason"
          autoFocus
        />
        <p className={css('small')}>{t('receipts.willSay', { copy: paper.duplicates + 1 })}</p>
        {fault && <FaultMessage fault={fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main" icon="printer" keyCap="Enter" isPending={isPending}>
            {t('receipts.printDuplicate')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
