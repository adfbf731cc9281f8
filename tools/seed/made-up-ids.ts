import { createHash } from 'node:crypto';
import { RequestId } from '../../contract/ids.ts';

/** The nth id of a kind, as a UUID. */
export function madeUpId(kind: string, number: number): string {
  const hex = createHash('sha256').update(`${kind} ${number}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Ids of requests without end; the same beginning gives the same. */
export function madeUpRequests(beginning: string): () => RequestId {
  let made = 0;
  return () => RequestId.parse(madeUpId(beginning, ++made));
}
