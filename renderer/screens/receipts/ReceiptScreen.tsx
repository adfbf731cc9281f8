import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Receipt } from '../../../contract/receipts.ts';
import { call, faultOf } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { PrintLine } from '../printing/PrintLine.tsx';
import { ReceiptFacts } from './ReceiptFacts.tsx';
import { ReceiptPaper } from './ReceiptPaper.tsx';
import sheet from './ReceiptScreen.module.css';
import { ReprintDialog } from './ReprintDialog.tsx';

const css = classes(sheet);

/** One receipt with all that is known of it, and its reprint. */
export function ReceiptScreen() {
  const { sequence } = useParams({ from: '/receipts/$sequence' });
  const { data, error } = useAsk('receipts.get', { sequence: Number(sequence) });
  if (error) return <FaultMessage fault={faultOf(error)} />;
  return data ? <ReceiptRoom receipt={data} key={data.number} /> : null;
}

function ReceiptRoom({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useWords();
  const router = useRouter();
  const navigate = useNavigate();
  const { reprint } = useSearch({ from: '/receipts/$sequence' });
  const [reprints, setReprints] = useState(reprint ?? false);
  const [copied, setCopied] = useState<number>();

  const back = (): void => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/' });
  };
  const showPdf = (): void => {
    call('receipts.showPdf', { sequence: receipt.sequence })
      .then(({ path }) => tell({ kind: 'done', text: t('receipts.pdfAt', { path }) }))
      .catch(tellFault);
  };
  const done = (copy: number): void => {
    setReprints(false);
    setCopied(copy);
  };
  useKeys([
    { code: 'Escape', label: t('keys.back'), run: back },
    { code: 'F7', label: t('keys.reprint'), run: () => setReprints(true) },
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
          <Button icon="file" onPress={showPdf}>
            {t('receipts.showPdf')}
          </Button>
          <Button kind="main" icon="printer" keyCap="F7" onPress={() => setReprints(true)}>
            {t('receipts.reprint')}
          </Button>
        </span>
      </div>
      {copied !== undefined && (
        <div className={css('copied')}>
          <Message tone="info">{t('receipts.duplicateNow', { copy: copied })}</Message>
          <PrintLine number={receipt.number} key={copied} />
        </div>
      )}
      <div className={css('columns')}>
        <ReceiptPaper receipt={receipt} />
        <ReceiptFacts receipt={receipt} />
      </div>
      {reprints && <ReprintDialog receipt={receipt} onDone={done} onClose={() => setReprints(false)} />}
    </div>
  );
}
