/**
 * One event of a till book, as docs/till-book.md defines it. What a body holds differs by event; each check looks
 * before it reads.
 * @typedef {{
 *   v: number, till: string, seq: number, kind: string, year: string, no: number, day: string, t_wall: string,
 *   t_mono: number, boot: string, clock_flag?: string, user: string, approver?: string, request?: string,
 *   what: string, body: any, gt_net: number, gt_abs: number, prev: string, prev_kind: string, key: string,
 * }} BookEvent
 */

/**
 * Canonical JSON (RFC 8785) of what an event may hold: objects with sorted names, lists, texts, whole numbers and truth
 * values. Throws an Error for anything else.
 * @param {unknown} value
 * @returns {string}
 */
export function canonical(value) {
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw new Error('half a character');
    return JSON.stringify(value);
  }
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error('no whole number');
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) throw new Error('null');
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const HASH = /^[0-9a-f]{64}$/u;

/** @param {RegExp} form */
const text = (form) => (/** @type {unknown} */ value) => typeof value === 'string' && form.test(value);
/** @param {number} least */
const whole = (least) => (/** @type {unknown} */ value) =>
  Number.isSafeInteger(value) && Number(value) >= least;
/** @param {unknown} value */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @type {Readonly<Record<string, (value: unknown) => boolean>>} */
const MEMBERS = {
  v: (value) => value === 1,
  till: text(/^[A-Z][A-Z0-9]{0,3}$/u),
  seq: whole(1),
  kind: text(/^[TRDBCLGAX]$/u),
  year: text(/^\d{4}-\d\d$/u),
  no: whole(1),
  day: text(/^\d{4}-\d\d-\d\d$/u),
  t_wall: text(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u),
  t_mono: whole(0),
  boot: text(/./u),
  user: text(UUID),
  what: text(/^[a-z][a-z.-]*$/u),
  body: isObject,
  gt_net: whole(Number.MIN_SAFE_INTEGER),
  gt_abs: whole(0),
  prev: text(HASH),
  prev_kind: text(HASH),
  key: text(/^[\w-]{8}$/u),
};

/** @type {Readonly<Record<string, (value: unknown) => boolean>>} */
const OPTIONAL = { clock_flag: (value) => value === 'back', approver: text(UUID), request: text(UUID) };

/**
 * The event in some bytes, or the code of why there is none.
 * @param {string} bytes
 * @returns {{ event: BookEvent } | { problem: string }}
 */
export function readEvent(bytes) {
  let event;
  try {
    event = JSON.parse(bytes);
    if (canonical(event) !== bytes) return { problem: 'shape.canonical' };
  } catch {
    return { problem: 'shape.canonical' };
  }
  if (!isObject(event)) return { problem: 'shape.member' };
  const isKnown = (/** @type {string} */ name) =>
    Object.hasOwn(MEMBERS, name) || Object.hasOwn(OPTIONAL, name);
  const holds =
    Object.keys(event).every(isKnown) &&
    Object.entries(MEMBERS).every(([name, check]) => check(event[name])) &&
    Object.entries(OPTIONAL).every(([name, check]) => event[name] === undefined || check(event[name]));
  return holds ? { event } : { problem: 'shape.member' };
}

/**
 * The day in India of a moment in UTC.
 * @param {string} moment
 */
export const dayInIndia = (moment) => new Date(Date.parse(moment) + 19_800_000).toISOString().slice(0, 10);

/**
 * The day after a day.
 * @param {string} day
 */
export const dayAfter = (day) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/**
 * The financial year of a day: April to March.
 * @param {string} day
 */
export function financialYear(day) {
  const start = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 4 ? 1 : 0);
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}

/**
 * The sum of what a member of each item holds; not a number when one of them is no whole number.
 * @param {unknown} list
 * @param {(item: any) => unknown} amountOf
 * @returns {number}
 */
export function total(list, amountOf) {
  if (!Array.isArray(list)) return Number.NaN;
  let sum = 0;
  for (const item of list) {
    const amount = amountOf(item ?? {});
    sum += Number.isSafeInteger(amount) ? Number(amount) : Number.NaN;
  }
  return sum;
}
