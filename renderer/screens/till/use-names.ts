import { HEADS } from '../../../contract/heads.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import type { Turnover } from '../../../contract/till.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';

/** How the heads, services, kinds of waiver and operators of a turnover are called; what has no name yet shows its code. */
export function useNames({ services }: Turnover) {
  const { t, say } = useWords();
  const codes = services.map(({ service }) => service);
  const { data: named } = useAsk('catalogue.names', { codes });
  const { data: kinds } = useAsk('tickets.waiverKinds', {});
  const { data: staff } = useAsk('users.list', {});
  return {
    head: (code: string): string => {
      const head = HEADS.find((one) => one === code);
      return head ? t(`heads.${head}`) : code;
    },
    service: (code: string): string => {
      const found = named?.find((one) => one.code === code);
      return found ? say(found.name) : code;
    },
    waiver: (code: string): string => {
      const found = kinds?.find((one) => one.code === code);
      return found ? say(found.name) : code;
    },
    operator: (id: string): string => staff?.users.find(({ operatorId }) => operatorId === id)?.name ?? '…',
  };
}

/** What a ticket is about. */
export function useServiceNames(ticket: Ticket | undefined): string {
  const { t, say } = useWords();
  return ticket?.lines.map(({ name }) => say(name)).join(', ') || t('till.ticketEmpty');
}
