import { z } from 'zod';
import {
  AttachDocument,
  DocumentFacts,
  DocumentKind,
  DocumentOwner,
  DocumentPicture,
  EraseDocument,
  GreyPicture,
  Place,
} from '../documents.ts';
import { DocumentId } from '../ids.ts';
import { type Method, nothing } from './method.ts';

/** What may be asked of the pictures of people's papers. */
export const documentsMethods = {
  'documents.kinds': {
    kind: 'query',
    role: 'operator',
    input: nothing,
    output: z.array(DocumentKind),
  },
  /** All documents of a person or of a hand-written receipt, the latest first; of erased ones that they were there. */
  'documents.of': { kind: 'query', role: 'operator', input: DocumentOwner, output: z.array(DocumentFacts) },
  'documents.picture': {
    kind: 'query',
    role: 'operator',
    input: z.strictObject({ documentId: DocumentId }),
    output: DocumentPicture,
  },
  /** Where Aadhaar numbers and QR codes seem to stand in a picture. It is a help: what it does not find may be there. */
  'documents.findNumbers': { kind: 'query', role: 'operator', input: GreyPicture, output: z.array(Place) },
  'documents.attach': { kind: 'command', role: 'operator', input: AttachDocument, output: DocumentFacts },
  'documents.erase': { kind: 'command', role: 'operator', input: EraseDocument, output: DocumentFacts },
} satisfies Record<string, Method>;
