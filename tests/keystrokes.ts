/** The keystroke-level model of Card, Moran and Newell: seconds a thought, and a key of a fast, a usual and the slowest typist. */
export const THINK_SECONDS = 1.35;
export const KEY_SECONDS = [0.2, 0.28, 1.2] as const;
/** What it takes to bring a paper under the scanner. */
export const SCAN_SECONDS = 2;

type Effort = {
  /** Keys pressed, each character typed and each key combination one. */
  readonly keys: number;
  /** Places where the operator must look or decide before the next key. */
  readonly thinks: number;
  readonly scans: number;
};

export type KeystrokeTask = Effort & {
  readonly name: string;
  readonly what: string;
  /** How many keys the model of the best possible counter has. */
  readonly goal: number;
};

const task = (
  name: string,
  what: string,
  keys: number,
  thinks: number,
  goal: number,
  scans = 0,
): KeystrokeTask => ({
  name,
  what,
  keys,
  thinks,
  goal,
  scans,
});

/** What each task takes now; the flow test plays them and counts. A fall is a reason to write less here. */
export const TASKS = {
  token: task('token', 'give a token', 1, 1, 1),
  sale: task('sale', 'call a token, one service, exact cash, print', 7, 3, 7),
  citizen: task('citizen', 'the same for a citizen who is found', 14, 4, 14),
  certificate: task('certificate', 'a certificate for her, 12 characters of portal number', 30, 5, 26),
  newCitizen: task('newCitizen', 'a sale to a new citizen, 40 characters in 5 fields', 51, 8, 47),
  refund: task('refund', 'refund of a scanned receipt, PIN of a second person', 9, 3, 10, 1),
  count: task('count', 'count nine denominations', 36, 2, 36),
} as const;

/** What a task takes by the model, in seconds, with so many seconds a key. */
export const modelSeconds = ({ keys, thinks, scans }: Effort, keySeconds: number): number =>
  keys * keySeconds + thinks * THINK_SECONDS + scans * SCAN_SECONDS;
