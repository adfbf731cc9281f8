import { useState } from 'react';
import { formatRupees, minus, paise, parseRupees } from '../../../contract/money.ts';
import type { Wallet, WalletAct } from '../../../contract/movements.ts';
import { call, newId } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { ActDialog, AmountField, amountIn } from './ActDialog.tsx';
import sheet from './Till.module.css';

const css = classes(sheet);

type Props = { readonly onClose: () => void };

const ACTS = ['top-up', 'cash-out', 'payout'] as const satisfies readonly WalletAct[];
const WALLETS = ['csc-wallet', 'digipay-wallet'] as const satisfies readonly Wallet[];

/** What was done with a wallet outside a sale. */
export function WalletDialog({ onClose }: Props) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [act, setAct] = useState<WalletAct>('top-up');
  const [text, setText] = useState('');
  const [charged, setCharged] = useState('0');
  const [reference, setReference] = useState('');
  const amount = amountIn(text);
  const charges = act === 'payout' ? parseRupees(charged) : 0;
  const move = async (): Promise<string> => {
    const saved = await call('till.moveWallet', {
      requestId,
      act,
      amount: amount ?? 0,
      charges: charges ?? 0,
      reference,
    });
    return t('till.walletSaved', { number: saved.number });
  };
  return (
    <ActDialog
      title={t('till.walletTitle')}
      act={t('till.save')}
      isReady={amount !== undefined && charges !== undefined}
      onAct={move}
      onClose={onClose}
      wide
    >
      {(asked) => (
        <>
          <ChoiceField
            label={t('till.walletAct')}
            choices={ACTS.map((id) => ({ id, words: t(`till.walletActs.${id}`) }))}
            value={act}
            onChange={setAct}
            help="walletAct"
            autoFocus
          />
          <div className={css('fields')}>
            <AmountField
              label={t('till.amount')}
              help="walletAmount"
              value={text}
              onChange={setText}
              asked={asked}
            />
            {act === 'payout' && (
              <AmountField
                label={t('till.charges')}
                help="walletCharges"
                value={charged}
                onChange={setCharged}
                asked={asked}
              />
            )}
          </div>
          <TextField
            label={t('till.reference')}
            isOfficialNumber
            value={reference}
            onChange={setReference}
            help="walletReference"
            maxLength={40}
            lang="en"
          />
        </>
      )}
    </ActDialog>
  );
}

/** The balance that the portal shows, beside that of the book. */
export function CompareDialog({ onClose }: Props) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const [wallet, setWallet] = useState<Wallet>('csc-wallet');
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const portal = parseRupees(text);
  const compare = async (): Promise<string> => {
    const { book } = await call('till.compareWallet', { requestId, wallet, portal: portal ?? 0, note });
    const difference = minus(portal ?? paise(0), book);
    return difference === 0
      ? t('till.compareAgrees')
      : t('till.compareDiffers', { amount: formatRupees(difference) });
  };
  return (
    <ActDialog
      title={t('till.compareTitle')}
      act={t('till.compareSave')}
      isReady={portal !== undefined}
      onAct={compare}
      onClose={onClose}
    >
      {(asked) => (
        <>
          <ChoiceField
            label={t('till.compareWallet')}
            choices={WALLETS.map((id) => ({ id, words: t(`till.wallet.${id}`) }))}
            value={wallet}
            onChange={setWallet}
            help="compareWallet"
            autoFocus
          />
          <AmountField
            label={t('till.portalBalance')}
            value={text}
            onChange={setText}
            asked={asked}
            help="portalBalance"
          />
          <TextField
            label={t('till.compareNote')}
            value={note}
            onChange={setNote}
            help="compareNote"
            maxLength={200}
          />
        </>
      )}
    </ActDialog>
  );
}
