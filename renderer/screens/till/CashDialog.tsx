import { useState } from 'react';
import { formatRupees } from '../../../contract/money.ts';
import type { CashPurpose } from '../../../contract/movements.ts';
import { call, newId } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { ActDialog, AmountField, amountIn } from './ActDialog.tsx';
import sheet from './Till.module.css';

const css = classes(sheet);

type Direction = 'out' | 'in';

const PURPOSES = {
  out: [
    'to-safe',
    'to-society',
    'operator-honorarium',
    'internet',
    'power',
    'paper',
    'repairs',
    'other-expense',
  ],
  in: ['from-safe', 'from-bank', 'from-society', 'other-income'],
} as const satisfies Readonly<Record<Direction, readonly CashPurpose[]>>;

/** Cash that comes into the drawer or leaves it other than by a receipt. */
export function CashDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [direction, setDirection] = useState<Direction>('out');
  const [purpose, setPurpose] = useState<CashPurpose>('to-safe');
  const [text, setText] = useState('');
  const [payee, setPayee] = useState('');
  const [note, setNote] = useState('');
  const amount = amountIn(text);
  const move = async (): Promise<string> => {
    const saved = await call('till.moveCash', { requestId, purpose, amount: amount ?? 0, payee, note });
    return t('till.cashSaved', {
      number: saved.number,
      purpose: t(`till.purposes.${purpose}`),
      amount: formatRupees(saved.amount),
    });
  };
  return (
    <ActDialog
      title={t('till.cashTitle')}
      act={t('till.save')}
      isReady={amount !== undefined}
      onAct={move}
      onClose={onClose}
      wide
    >
      {(asked) => (
        <>
          <ChoiceField
            label={t('till.direction')}
            choices={(['out', 'in'] as const).map((id) => ({ id, words: t(`till.${id}`) }))}
            value={direction}
            onChange={(next) => {
              setDirection(next);
              setPurpose(PURPOSES[next][0]);
            }}
            help="cashDirection"
            autoFocus
          />
          <ChoiceField
            label={direction === 'out' ? t('till.purposeOut') : t('till.purposeIn')}
            choices={PURPOSES[direction].map((id) => ({ id, words: t(`till.purposes.${id}`) }))}
            value={purpose}
            onChange={setPurpose}
            help="cashPurpose"
          />
          <div className={css('fields')}>
            <AmountField
              label={t('till.amount')}
              help="cashAmount"
              value={text}
              onChange={setText}
              asked={asked}
            />
            <TextField
              label={t('till.payee')}
              value={payee}
              onChange={setPayee}
              help="payee"
              maxLength={80}
              takesHindi
            />
          </div>
          <TextField
            label={t('till.noteField')}
            value={note}
            onChange={setNote}
            help="cashNote"
            maxLength={200}
            takesHindi
          />
        </>
      )}
    </ActDialog>
  );
}
