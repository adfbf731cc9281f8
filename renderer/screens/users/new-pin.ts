/** A new PIN as typed twice. */
export type NewPin = { readonly pin: string; readonly again: string };

export const NO_PIN: NewPin = { pin: '', again: '' };

/** Whether the second typing is another than the first: a slip that nobody would see behind the dots. */
export const differs = ({ pin, again }: NewPin): boolean => pin !== again;
