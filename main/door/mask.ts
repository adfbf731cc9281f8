import type { UserRole } from '../../contract/users.ts';

const SHOWN_DIGITS = 4;

const maskedMobile = (mobile: string): string =>
  '•'.repeat(Math.max(0, mobile.length - SHOWN_DIGITS)) + mobile.slice(-SHOWN_DIGITS);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'picture')
      .map(([name, part]) => [
        name,
        name === 'mobile' && typeof part === 'string' ? maskedMobile(part) : masked(part),
      ]),
  );
}

/**
 * What a role may see of an answer: who does not serve at the counter sees the last four digits of a mobile
 * alone, and no picture of anybody's papers. Done
 * here, so that nothing more reaches the window.
 */
export const maskedFor = (role: UserRole | undefined, answer: unknown): unknown =>
  role === 'auditor' ? masked(answer) : answer;
