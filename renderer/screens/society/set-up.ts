import type { Input } from '../../../contract/contract.ts';
import { newId } from '../../app/call.ts';
import { printerDraft, printerInput } from '../printing/PrinterFields.tsx';
import type { PrinterDraft } from '../printing/PrinterFields.tsx';

/** A place as typed; its code when it was picked from the directory, and then its Hindi name is what is kept. */
export type PlaceDraft = { readonly text: string; readonly code: string; readonly name: string };

export type SetUpDraft = {
  readonly requestId: string;
  readonly nameHi: string;
  readonly nameEn: string;
  readonly cscId: string;
  readonly district: PlaceDraft;
  readonly block: PlaceDraft;
  readonly panchayat: PlaceDraft;
  readonly till: string;
  readonly operator: string;
  readonly upiAddress: string;
  readonly printer: PrinterDraft;
};

export const NO_PLACE: PlaceDraft = { text: '', code: '', name: '' };

export function emptySetUp(): SetUpDraft {
  return {
    requestId: newId(),
    nameHi: '',
    nameEn: '',
    cscId: '',
    district: NO_PLACE,
    block: NO_PLACE,
    panchayat: NO_PLACE,
    till: 'T1',
    operator: '',
    upiAddress: '',
    printer: printerDraft({ kind: 'none' }),
  };
}

const place = ({ text, code, name }: PlaceDraft) => ({ name: code === '' ? text : name, code });

export function setUpInput(draft: SetUpDraft): Input<'society.setUp'> {
  return {
    ...draft,
    till: draft.till.trim(),
    upiAddress: draft.upiAddress.trim(),
    district: place(draft.district),
    block: place(draft.block),
    panchayat: place(draft.panchayat),
    printer: printerInput(draft.printer),
  };
}
