import { type Paise, formatRupees } from '../../contract/money.ts';
import type { QueueDisplay } from '../../contract/queue.ts';
import { heads } from '../../resources/words/hi/heads.ts';
import { display as hi } from '../../resources/words/hi/queue.ts';

const rupees = (amount: Paise): string => `₹${formatRupees(amount)}`;

/** What is sure of a price: heads that are notified or set, each with what it comes to at most. */
export const sureText = ({ prices }: QueueDisplay['rates'][number]): string =>
  prices
    .flatMap(({ head, paise, maximum, verified, fixed }) => {
      if (!verified && !fixed) return [];
      if (paise !== undefined) return [`${heads[head]} ${rupees(paise)}`];
      return maximum === undefined ? [] : [`${heads[head]} ${rupees(maximum)} ${hi.atMost}`];
    })
    .join(' · ');
