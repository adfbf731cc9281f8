import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Fault } from '../../../contract/faults.ts';
import type { HandVoucherKind } from '../../../contract/ledger.ts';
import { call, faultOf, newId } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useProblem } from '../../app/use-problem.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { PickField } from '../../parts/PickField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { EMPTY_LINE, differenceOf, readLines } from './draft.ts';
import type { LineDraft } from './draft.ts';
import page from '../../parts/Page.module.css';
import sheet from './Ledger.module.css';

const css = classes({ ...page, ...sheet });

const KINDS = ['payment', 'receipt', 'contra', 'journal'] as const;

type Props = { readonly onClose: () => void; readonly opening?: boolean };

/** A voucher by hand, or the opening balances of the society. The program dates, numbers and checks it. */
export function VoucherDialog({ onClose, opening = false }: Props) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [requestId] = useState(newId);
  const [kind, setKind] = useState<HandVoucherKind>('payment');
  const [lines, setLines] = useState<readonly LineDraft[]>([EMPTY_LINE, EMPTY_LINE]);
  const [narration, setNarration] = useState('');
  const [fault, setFault] = useState<Fault>();
  const [isAsked, setAsked] = useState(false);
  const problem = useProblem(fault);
  const read = readLines(lines);

  const save = async (): Promise<void> => {
    setAsked(true);
    if (!read) return;
    const { sequence, number } = opening
      ? await call('ledger.openingBalances', { requestId, lines: read })
      : await call('ledger.post', { requestId, kind, lines: read, narration });
    onClose();
    tell({ kind: 'done', text: t('ledger.saved', { number }) });
    await navigate({ to: '/vouchers/$sequence', params: { sequence: String(sequence) } });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save().catch((error: unknown) => setFault(faultOf(error)));
  };

  return (
    <Dialog title={t(opening ? 'ledger.opening' : 'ledger.newVoucher')} onClose={onClose} wide>
      <form className={css('form')} onSubmit={submit}>
        {opening ? (
          <p className={css('small')}>{t('ledger.openingHow')}</p>
        ) : (
          <ChoiceField
            label={t('ledger.kind')}
            help="voucherKind"
            choices={KINDS.map((id) => ({ id, words: t(`books.kinds.${id}`) }))}
            value={kind}
            onChange={setKind}
            autoFocus
          />
        )}
        <VoucherLines lines={lines} onChange={setLines} />
        <div className={css('sums')}>
          <Button icon="plus" kind="quiet" onPress={() => setLines([...lines, EMPTY_LINE])}>
            {t('ledger.addLine')}
          </Button>
          {!opening && (
            <span>
              {t('ledger.difference')} <Amount paise={differenceOf(lines)} size="strong" />
            </span>
          )}
        </div>
        {!opening && (
          <TextField
            label={t('ledger.narration')}
            help="narration"
            value={narration}
            onChange={setNarration}
            problem={problem('narration')}
            maxLength={200}
          />
        )}
        {isAsked && !read && <Message tone="problem">{t('ledger.chooseAccounts')}</Message>}
        {fault && <FaultMessage fault={fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main" keyCap="Enter">
            {t(opening ? 'ledger.saveOpening' : 'ledger.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

type LinesProps = {
  readonly lines: readonly LineDraft[];
  readonly onChange: (lines: readonly LineDraft[]) => void;
};

function VoucherLines({ lines, onChange }: LinesProps) {
  const { t } = useWords();
  const { data: accounts } = useAsk('ledger.accounts', {});
  const items = (accounts ?? [])
    .filter(({ byHand }) => byHand)
    .map(({ account, name }) => ({ code: account, name }));
  return lines.map((line, index) => {
    const place = index + 1;
    const change = (part: Partial<LineDraft>): void => onChange(lines.with(index, { ...line, ...part }));
    return (
      // oxlint-disable-next-line react/no-array-index-key -- lines are only ever added at the end
      <div className={css('lines')} key={index} role="group" aria-label={t('ledger.line', { place })}>
        <PickField
          label={t('ledger.accountOf', { place })}
          items={items}
          text={line.text}
          onChange={(text, item) => change({ text, account: item?.code })}
          help="account"
        />
        <TextField
          label={t('ledger.debitOf', { place })}
          help="debit"
          value={line.debit}
          onChange={(debit) => change({ debit })}
          numeric
        />
        <TextField
          label={t('ledger.creditOf', { place })}
          help="credit"
          value={line.credit}
          onChange={(credit) => change({ credit })}
          numeric
        />
      </div>
    );
  });
}
