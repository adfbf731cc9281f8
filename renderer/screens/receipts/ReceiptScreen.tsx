import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { KEYS } from '../../../contract/keys.ts';
import { formatDay } from '../../../contract/day.ts';
import { formatRupees } from '../../../contract/money.ts';
import type { Output } from '../../../contract/contract.ts';
import { call, faultOf } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { PrintLine } from '../printing/PrintLine.tsx';
import { PortalFailedDialog } from '../suspense/PortalFailedDialog.tsx';
import { ReceiptFacts } from './ReceiptFacts.tsx';
import { ReceiptPaper } from './ReceiptPaper.tsx';
import sheet from './ReceiptScreen.module.css';
import { RefundDialog } from './RefundDialog.tsx';
import type { ReceiptInFull } from './refund.ts';
import { ReprintDialog } from './ReprintDialog.tsx';
import type { PaperToCopy } from './ReprintDialog.tsx';

const css = classes(sheet);

type Asked = 'reprint' | 'refund' | 'portal';

/** A paper that was just made here: its number, and what the screen says of it. */
type Made = { readonly number: string; readonly words: string };

/** One receipt with all that is known of it, its reprint, and what can be given back of it. */
export function ReceiptScreen() {
  const { sequence } = useParams({ from: '/receipts/$sequence' });
  const { data, error } = useAsk('receipts.get', { sequence: Number(sequence) });
  if (error) return <FaultMessage fault={faultOf(error)} />;
  return data ? <ReceiptRoom receipt={data} key={data.number} /> : null;
}

function ReceiptRoom({ receipt }: { readonly receipt: ReceiptInFull }) {
  const { t } = useWords();
  const router = useRouter();
  const navigate = useNavigate();
  const { reprint, refund, paper } = useSearch({ from: '/receipts/$sequence' });
  const opened = refund ? 'refund' : undefined;
  const [asked, ask] = useState<Asked | undefined>(reprint ? 'reprint' : opened);
  const [made, setMade] = useState<Made>();

  const back = (): void => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/' });
  };
  const showPdf = (): void => {
    call('receipts.showPdf', { sequence: receipt.sequence })
      .then(({ path }) => tell({ kind: 'done', text: t('receipts.pdfAt', { path }) }))
      .catch(tellFault);
  };
  const close = (): void => ask(undefined);
  const done = (printed: Made): void => {
    close();
    setMade(printed);
  };
  useKeys([
    { ...KEYS.back, label: t('keys.back'), run: back },
    { ...KEYS.reprint, label: t('keys.reprint'), run: () => ask('reprint') },
    { ...KEYS.refund, label: t('keys.refund'), run: () => ask('refund') },
    { ...KEYS.portalFailed, label: t('keys.portalFailed'), run: () => ask('portal') },
    { ...KEYS.showPdf, run: showPdf },
  ]);

  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <Button icon="back" keyCap="Esc" onPress={back}>
          {t('common.back')}
        </Button>
        <h2 className={css('title')}>
          {t('receipts.title')} <span lang="en">{receipt.number}</span>
        </h2>
        <span className={css('acts')}>
          <Button icon="warn" keyCap="Alt+F" onPress={() => ask('portal')}>
            {t('suspense.act')}
          </Button>
          <Button icon="minus" keyCap="Alt+R" onPress={() => ask('refund')}>
            {t('refunds.act')}
          </Button>
          <Button icon="file" keyCap="Alt+O" onPress={showPdf}>
            {t('receipts.showPdf')}
          </Button>
          <Button kind="main" icon="printer" keyCap="F7" onPress={() => ask('reprint')}>
            {t('receipts.reprint')}
          </Button>
        </span>
      </div>
      {made && (
        <div className={css('copied')}>
          <Message tone="info">{made.words}</Message>
          <PrintLine number={made.number} key={made.words} />
        </div>
      )}
      <PortalMessage receipt={receipt} />
      <div className={css('columns')}>
        <ReceiptPaper receipt={receipt} />
        <ReceiptFacts receipt={receipt} />
      </div>
      {asked && <ReceiptAct asked={asked} receipt={receipt} paper={paper} onDone={done} onClose={close} />}
    </div>
  );
}

/** Says that money of this receipt is held up, or came back and waits for the customer. */
function PortalMessage({ receipt }: { readonly receipt: ReceiptInFull }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const held = receipt.remaining.find(({ portal, wallet }) => portal !== 'none' && wallet > 0);
  if (!held) return null;
  return (
    <Message tone="waiting">
      {t(`suspense.states.${held.portal === 'pending' ? 'pending' : 'refunded'}`)}: ₹
      {formatRupees(held.wallet)}{' '}
      <Button kind="link" onPress={() => void navigate({ to: '/suspense' })}>
        {t('suspense.show')}
      </Button>
    </Message>
  );
}

type ActProps = {
  readonly asked: Asked;
  readonly receipt: ReceiptInFull;
  /** The paper that was looked for. */
  readonly paper: number | undefined;
  readonly onDone: (made: Made) => void;
  readonly onClose: () => void;
};

/** The receipt itself and its refund slips. */
const papersOf = (receipt: ReceiptInFull): readonly [PaperToCopy, ...PaperToCopy[]] => [
  { ...receipt, copy: (order) => call('receipts.reprint', order) },
  ...receipt.reversals.map((reversal) => ({
    ...reversal,
    copy: (order: Parameters<PaperToCopy['copy']>[0]) => call('receipts.reprintRefund', order),
  })),
];

/** The dialog of what is to be done with the receipt. */
function ReceiptAct({ asked, receipt, paper, onDone, onClose }: ActProps) {
  const { t } = useWords();
  switch (asked) {
    case 'reprint': {
      const done = ({ number }: PaperToCopy, copy: number): void =>
        onDone({ number, words: t('receipts.duplicateNow', { number, copy }) });
      return <ReprintDialog papers={papersOf(receipt)} chosen={paper} onDone={done} onClose={onClose} />;
    }
    case 'refund': {
      const done = ({ number, total }: Output<'receipts.reverse'>): void =>
        onDone({ number, words: t('refunds.done', { number, amount: formatRupees(total) }) });
      return <RefundDialog receipt={receipt} onDone={done} onClose={onClose} />;
    }
    case 'portal': {
      const done = ({ number, promised }: Output<'suspense.open'>): void =>
        onDone({ number, words: t('suspense.opened', { number, day: formatDay(promised) }) });
      return <PortalFailedDialog receipt={receipt} onDone={done} onClose={onClose} />;
    }
  }
}
