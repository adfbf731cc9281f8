import type { Handlers } from '../door/dispatch.ts';
import type { Documents } from './documents.service.ts';
import type { NumberFinder } from './number-finder.ts';

type Named =
  | 'documents.kinds'
  | 'documents.of'
  | 'documents.picture'
  | 'documents.findNumbers'
  | 'documents.attach'
  | 'documents.erase';

export const documentsHandlers = (documents: Documents, finder: NumberFinder): Handlers<Named> => ({
  'documents.kinds': documents.kinds,
  'documents.of': documents.of,
  'documents.picture': ({ documentId }) => ({ picture: documents.picture(documentId) }),
  'documents.findNumbers': (picture) => finder.find(picture),
  'documents.attach': (order, { operatorId }) => documents.attach(order, operatorId),
  'documents.erase': (order, { operatorId }) => documents.erase(order, operatorId),
});
