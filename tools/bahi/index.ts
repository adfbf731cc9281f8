import { join } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { MissingReason } from '../../contract/applications.ts';
import { StateCode } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import { CarryReason, DropReason } from '../../contract/tickets.ts';
import { VarianceReason } from '../../contract/till.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import { en } from '../../resources/words/en/index.ts';
import { archive } from './archive.ts';
import { closeDay, readCount, readCountFile } from './close-day.ts';
import { findPerson, findService } from './find.ts';
import { checkPack, packKey, signPack } from './packs.ts';
import { seed } from './seed.ts';
import { verify } from './verify.ts';

/** What is wrong, on one line. */
function lineOf(error: unknown): string {
  if (!(error instanceof Fault))
    return (error instanceof Error ? error.message : String(error)).split('\n', 1).join('');
  const { happened, now } = en.faults[error.code];
  const values = Object.values(error.params).join(', ');
  return `${happened} ${now}${values ? ` (${values})` : ''}`.replace(/\{\{(\w+)\}\}/gu, (_, name: string) =>
    String(error.params[name] ?? ''),
  );
}

/** The audit secret as its sheet has it: 64 hexadecimal digits, in groups or not. */
function auditSecret(text: string): Buffer {
  const digits = text.replace(/\s/gu, '');
  if (!/^[0-9a-f]{64}$/iu.test(digits)) throw new InvalidArgumentError('64 hexadecimal digits are wanted');
  return Buffer.from(digits, 'hex');
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,4}$/u.test(text))
    throw new InvalidArgumentError('a whole number from 1 to 99999 is wanted');
  return Number(text);
}

function aDay(text: string): BusinessDay {
  const { data } = BusinessDaySchema.safeParse(text);
  if (data === undefined) throw new InvalidArgumentError('a day as YYYY-MM-DD is wanted');
  return data;
}

function stateCodes(text: string): string[] {
  const { data } = z.array(StateCode).min(1).safeParse(text.split(','));
  if (data === undefined) throw new InvalidArgumentError('numbers of states are wanted: 10,20');
  return data;
}

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');

const program = new Command('bahi')
  .description(
    'Looks after the books of a counter without its window. Exits with 0 when all is well, else with 1.',
  )
  .showHelpAfterError(false)
  .exitOverride();

program
  .command('verify')
  .description('compares every row of a book with what was signed, or checks an archive or one receipt')
  .argument('[file]', 'a book (counter.db) or an archive (.zip)')
  .option('--db <file>', 'the book: counter.db')
  .option(
    '--receipt <text>',
    'QR text of a receipt: check only this against a book, or as witness of an archive',
  )
  .option('--fingerprint <digits>', 'of the till’s key, from the start certificate; for an archive')
  .option(
    '--secret <digits>',
    'with --receipt: the audit secret, to read the total that the receipt carries',
    auditSecret,
  )
  .option('--quick', 'of an archive: signatures of closings, reversals and one receipt in 20 only')
  .option('--json', 'answer as JSON')
  .action(verify);

program
  .command('archive')
  .description('writes the archive of a period for the auditor, at most one year, and prints its path')
  .requiredOption('--db <file>', 'the book: counter.db, with its key beside it')
  .requiredOption('--from <day>', 'first day, YYYY-MM-DD', aDay)
  .requiredOption('--to <day>', 'last day, YYYY-MM-DD; over, and closed where the till closes its days', aDay)
  .requiredOption('--out <folder>', 'where to write it')
  .action(archive);

program
  .command('close-day')
  .description(
    'ends the open day of a counter whose window can not: a blind count, by the rules of the window. Asks for PINs',
  )
  .requiredOption('--db <file>', 'the book: counter.db; the program must not run')
  .addOption(
    new Option('--count <pieces>', 'what is in the drawer: 500x3,20x12 …, or 0 for nothing')
      .argParser(readCount)
      .conflicts('countFile'),
  )
  .option('--count-file <file>', 'the same in a file, a denomination a line', readCountFile)
  .addOption(
    new Option('--reason <reason>', 'why the count differs from the book, where it does').choices(
      VarianceReason.options,
    ),
  )
  .option('--approver <name>', 'the second person who agrees to a large difference')
  .addOption(
    new Option('--explain <reason>', 'why numbers of portals are missing, for all of them').choices(
      MissingReason.options,
    ),
  )
  .addOption(
    new Option('--carry <reason>', 'keeps every open ticket for the next day').choices(CarryReason.options),
  )
  .addOption(
    new Option('--drop <reason>', 'drops every open ticket').choices(DropReason.options).conflicts('carry'),
  )
  .action(closeDay);

program
  .command('find-service')
  .description('finds services as the counter does: Hindi, English, romanised Hindi, other names')
  .argument('<text>', 'what the operator would type')
  .option('--db <file>', 'a book, for what it sells most')
  .option('--json', 'answer as JSON')
  .action(findService);

program
  .command('find-person')
  .description(
    'finds people as the counter does: names, guardian, village in either script, or digits of a mobile',
  )
  .argument('<text>', 'what the operator would type')
  .requiredOption('--db <file>', 'the book: counter.db')
  .option('--json', 'answer as JSON')
  .action(findPerson);

program
  .command('pack-key')
  .description(
    'makes the key pair of a publisher of rate packs, and prints its public half for resources/rate-packs',
  )
  .requiredOption('--out <file>', 'where to keep the private half; never in a repository')
  .action(packKey);

program
  .command('sign-pack')
  .description(
    'makes and signs the rate pack that turns the catalogue which counters have into the edited one',
  )
  .requiredOption('--edited <folder>', 'a folder that holds the edited catalogue/')
  .option('--base <folder>', 'the resources of the program at the counters', RESOURCES)
  .option('--after <files...>', 'the packs that the counters have, in order', [])
  .requiredOption('--key <file>', 'the private key of the publisher')
  .requiredOption('--from <day>', 'the day from which it counts, YYYY-MM-DD', aDay)
  .requiredOption('--name-hi <text>', 'what the pack is called in Hindi')
  .requiredOption('--name-en <text>', 'what the pack is called in English')
  .option('--states <codes>', 'for which states: 10,20; for all when absent', stateCodes)
  .requiredOption('--out <file>', 'where to write it: NAME.sbpack')
  .action(signPack);

program
  .command('check-pack')
  .description('checks a rate pack as a counter does, and says what it changes')
  .argument('<file>', 'the pack')
  .option('--after <files...>', 'the packs before it, in order', [])
  .option('--trust <key>', 'a public key to trust besides those that ship')
  .option('--json', 'answer as JSON')
  .action(checkPack);

program
  .command('seed')
  .description('makes a new book filled with made-up people and receipts, always the same, marked as made up')
  .requiredOption('--db <file>', 'the new book; must not exist yet')
  .requiredOption('--years <number>', 'years of 300 working days', wholeNumber)
  .requiredOption('--per-day <number>', 'receipts a day', wholeNumber)
  .action(seed);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) console.error(`bahi: ${lineOf(error)}`);
  process.exitCode = error instanceof CommanderError ? error.exitCode : 1;
}
