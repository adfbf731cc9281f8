import { z } from 'zod';
import { OwnRule, ShareTerm, TaxRate } from '../../contract/commissions.ts';
import type { BookSequence } from '../../contract/ids.ts';
import { PaperLanguage, PrinterSettings } from '../../contract/printing.ts';
import { Society } from '../../contract/society.ts';
import type { Database } from '../database/open.ts';

type Values = {
  readonly society: Society;
  readonly printer: PrinterSettings;
  readonly 'second-printer': PrinterSettings;
  readonly 'paper-language': PaperLanguage;
  readonly 'commission-shares': ShareTerm[];
  readonly 'commission-rules': OwnRule[];
  readonly 'commission-taxes': TaxRate[];
};

export type SettingName = keyof Values;
export type SettingValue<N extends SettingName> = Values[N];

/** The form of each setting's value. */
const SETTINGS: { readonly [N in SettingName]: z.ZodType<Values[N]> } = {
  society: Society,
  printer: PrinterSettings,
  'second-printer': PrinterSettings,
  'paper-language': PaperLanguage,
  'commission-shares': z.array(ShareTerm),
  'commission-rules': z.array(OwnRule),
  'commission-taxes': z.array(TaxRate),
};

const UPI_ADDRESS = 'upi-address';
const NEWEST = Number.MAX_SAFE_INTEGER;

export function settingsRepo(database: Database) {
  const find = database
    .prepare('SELECT value FROM setting WHERE name = ? AND since <= ? ORDER BY since DESC LIMIT 1')
    .pluck();
  const insert = database.prepare('INSERT INTO setting VALUES (?, ?, ?)');
  const findPrivate = database
    .prepare('SELECT value FROM private_setting WHERE name = ? ORDER BY since DESC LIMIT 1')
    .pluck();
  const insertPrivate = database.prepare('INSERT INTO private_setting VALUES (?, ?, ?, ?)');

  return {
    /** The value that held at an event, the newest one when no event is named. */
    get<N extends SettingName>(name: N, asOf?: BookSequence): SettingValue<N> {
      const text = z.string().parse(find.get(name, asOf ?? NEWEST));
      return SETTINGS[name].parse(JSON.parse(text));
    },
    /** The newest value of a setting that need not have one. */
    find<N extends SettingName>(name: N): SettingValue<N> | undefined {
      const text = z.string().optional().parse(find.get(name, NEWEST));
      return text === undefined ? undefined : SETTINGS[name].parse(JSON.parse(text));
    },
    insert: (name: SettingName, since: BookSequence, value: string): void =>
      void insert.run(name, since, value),
    /** The centre's UPI address: often somebody's mobile number, so the book holds only a digest of it. */
    upiAddress: (): string => z.string().parse(findPrivate.get(UPI_ADDRESS)),
    insertUpiAddress: (since: BookSequence, address: string, salt: string): void =>
      void insertPrivate.run(UPI_ADDRESS, since, address, salt),
  };
}

export type SettingsRepo = ReturnType<typeof settingsRepo>;
