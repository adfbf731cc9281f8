import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PrintJob } from '../../../contract/printing.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Message } from '../../parts/Message.tsx';
import { SettleJob } from './SettleDialog.tsx';

const RANK: Readonly<Record<PrintJob['state'], number>> = {
  unknown: 0,
  refused: 1,
  sending: 2,
  queued: 3,
  sent: 4,
  'given-up': 5,
  printed: 6,
};

/** What became of the paper of a receipt, apart from the receipt itself, which is safe already. */
export function PrintLine({ number }: { readonly number: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [asked] = useState(() => Date.now());
  const { data, dataUpdatedAt } = useAsk('printing.status', {});
  // An answer from before this receipt says nothing about it.
  useEffect(() => void client.invalidateQueries({ queryKey: ['printing.status'] }), [client]);
  if (!data || dataUpdatedAt < asked) return <Message tone="waiting">{t('status.printing')}</Message>;
  const hasPrinter = data.settings.kind !== 'none' || data.second.kind !== 'none';
  const job = data.jobs
    .filter(({ title, medium }) => title === number && (medium === 'thermal' || !hasPrinter))
    .toSorted((one, other) => RANK[one.state] - RANK[other.state])[0];
  if (!job) return null;
  if (job.state === 'sent')
    return (
      <Message tone="info">
        {t(job.printer === 'second' ? 'status.handedToSecond' : 'status.handedOver')}
      </Message>
    );
  if (job.state === 'printed')
    return (
      <Message tone="done">
        {hasPrinter
          ? t(job.printer === 'second' ? 'status.printedOnSecond' : 'status.printed')
          : t('status.pdfKept')}
      </Message>
    );
  if (job.state === 'queued' || job.state === 'sending')
    return <Message tone="waiting">{t('status.printing')}</Message>;
  if (job.state === 'given-up') return <Message tone="info">{t('status.printLeft')}</Message>;
  return (
    <Message tone="waiting">
      <p>
        {job.state === 'refused' && (
          <strong>
            {t('status.troubleIs', { trouble: t(`status.trouble.${job.trouble ?? 'no-answer'}`) })}{' '}
          </strong>
        )}
        {t('status.saleSafe')}
      </p>
      <SettleJob job={job} isNamed={false} />
    </Message>
  );
}
