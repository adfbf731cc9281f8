import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type Commission,
  Paper,
  type Rate,
  ServiceCode,
  ServiceGroup,
  type ServiceRecord,
} from '../../contract/catalogue.ts';
import { HEADS } from '../../contract/catalogue.ts';
import { readResource, wrongFile } from './resource-file.ts';

/** All that the counter can be asked for, as the files of `resources/catalogue` say it. */
export type Catalogue = {
  readonly groups: readonly ServiceGroup[];
  readonly papers: ReadonlyMap<string, Paper>;
  /** What counters are asked for most, the commonest first. */
  readonly usual: readonly ServiceCode[];
  /** Sets of words that mean the same in a search. */
  readonly synonyms: readonly (readonly string[])[];
};

const PAPERS = 'papers.json';
const USUAL = 'usual.json';
const SYNONYMS = 'synonyms.json';

const Synonyms = z.array(z.array(z.string().min(1).max(40)).min(2));

type Period = { readonly from: string; readonly to?: string | undefined };

/** What is wrong with the periods of one head, or undefined. A period runs from its first day through its last. */
function problemOfPeriods(periods: readonly Period[]): string | undefined {
  const inOrder = periods.toSorted((one, other) => one.from.localeCompare(other.from));
  for (const [at, period] of inOrder.entries()) {
    if (period.to !== undefined && period.to < period.from) return 'period-ends-before-it-starts';
    const next = inOrder[at + 1];
    if (next !== undefined && (period.to === undefined || period.to >= next.from)) return 'periods-overlap';
  }
  return undefined;
}

/** What is wrong with a rate that its form allows. */
export function problemOfRate(rate: Rate): string | undefined {
  const { paise, minimum, maximum } = rate;
  if (paise !== undefined && (minimum !== undefined || maximum !== undefined)) return 'price-and-range';
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) return 'minimum-above-maximum';
  return undefined;
}

const isOver = (minimum: number | undefined, maximum: number | undefined): boolean =>
  minimum !== undefined && maximum !== undefined && minimum > maximum;

function problemOfSlabs(slabs: Commission['slabs'] = []): string | undefined {
  for (const [at, { upTo, percent, flat }] of slabs.entries()) {
    if ((percent === undefined) === (flat === undefined)) return 'slab-is-percent-or-flat';
    const isLast = at === slabs.length - 1;
    if ((upTo === undefined) !== isLast) return 'only-the-last-slab-is-open';
    if (isOver(slabs[at - 1]?.upTo, upTo) || (at > 0 && slabs[at - 1]?.upTo === upTo))
      return 'slabs-not-rising';
  }
  return undefined;
}

/** What is wrong with a rule of commission that its form allows: more than one kind, limits or slabs out of order. */
export function problemOfCommission(commission: Commission): string | undefined {
  const { percent, flatMinimum, flatMaximum, slabs, minimum, maximum } = commission;
  const isFlat = flatMinimum !== undefined || flatMaximum !== undefined;
  if ([percent !== undefined, isFlat, slabs !== undefined].filter(Boolean).length !== 1)
    return 'one-kind-of-commission';
  if (isOver(flatMinimum, flatMaximum) || isOver(minimum, maximum)) return 'minimum-above-maximum';
  return problemOfSlabs(slabs);
}

/** The first thing in a service that its form allows and its meaning does not: the place in it and the problem. */
function problemOfService(
  service: ServiceRecord,
  papers: ReadonlyMap<string, Paper>,
): { where: string; problem: string } | undefined {
  for (const [at, rate] of service.rates.entries()) {
    const problem = problemOfRate(rate);
    if (problem !== undefined) return { where: `rates.${at}`, problem };
  }
  for (const head of HEADS) {
    const problem = problemOfPeriods(service.rates.filter((rate) => rate.head === head));
    if (problem !== undefined) return { where: `rates(${head})`, problem };
  }
  for (const [at, commission] of service.commissions.entries()) {
    const problem = problemOfCommission(commission);
    if (problem !== undefined) return { where: `commissions.${at}`, problem };
  }
  const problem = problemOfPeriods(service.commissions);
  if (problem !== undefined) return { where: 'commissions', problem };
  const unknown = service.papers.findIndex((code) => !papers.has(code));
  if (unknown !== -1)
    return { where: `papers.${unknown}(${service.papers[unknown]})`, problem: 'unknown-paper' };
  const again = service.papers.findIndex((code, at) => service.papers.indexOf(code) !== at);
  if (again !== -1) return { where: `papers.${again}(${service.papers[again]})`, problem: 'duplicate-paper' };
  return undefined;
}

/** The first thing wrong with some services of a catalogue that their form allows, or undefined. */
export function problemOfCatalogue(
  { groups, papers }: Pick<Catalogue, 'groups' | 'papers'>,
  codes: ReadonlySet<string>,
): { where: string; problem: string } | undefined {
  for (const service of groups.flatMap(({ services }) => services)) {
    if (!codes.has(service.code)) continue;
    const wrong = problemOfService(service, papers);
    if (wrong) return { where: `services.${service.code}.${wrong.where}`, problem: wrong.problem };
  }
  return undefined;
}

function loadPapers(file: string): ReadonlyMap<string, Paper> {
  const papers = new Map<string, Paper>();
  for (const [at, paper] of readResource(file, z.array(Paper)).entries()) {
    if (papers.has(paper.code)) throw wrongFile(file, `${at}(${paper.code})`, 'duplicate-code');
    papers.set(paper.code, paper);
  }
  return papers;
}

function checkGroup(
  file: string,
  group: ServiceGroup,
  papers: ReadonlyMap<string, Paper>,
  seen: Set<string>,
): void {
  for (const [at, service] of group.services.entries()) {
    const place = `services.${at}(${service.code})`;
    if (seen.has(service.code)) throw wrongFile(file, place, 'duplicate-code');
    seen.add(service.code);
    const wrong = problemOfService(service, papers);
    if (wrong !== undefined) throw wrongFile(file, `${place}.${wrong.where}`, wrong.problem);
  }
}

/** The files with services of a catalogue folder: every JSON file but those that say something about services. */
function groupFiles(folder: string): string[] {
  const others = new Set([PAPERS, USUAL, SYNONYMS]);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !others.has(name))
    .toSorted()
    .map((name) => join(folder, name));
}

function loadUsual(file: string, known: ReadonlySet<string>): ServiceCode[] {
  const codes = readResource(file, z.array(ServiceCode));
  for (const [at, code] of codes.entries()) {
    if (!known.has(code)) throw wrongFile(file, `${at}(${code})`, 'unknown-service');
    if (codes.indexOf(code) !== at) throw wrongFile(file, `${at}(${code})`, 'duplicate-code');
  }
  return codes;
}

/**
 * Reads and checks the whole catalogue of a resources folder (the one that holds `catalogue/`).
 * Throws Fault `catalogue.invalid` with `file`, `where` (a path in the file) and `problem` at the first thing wrong:
 * not JSON, wrong form, a code used twice, an unknown paper or service, rates of one head whose periods overlap,
 * a fixed price together with a range, a minimum above its maximum.
 */
export function loadCatalogue(resourcesFolder: string): Catalogue {
  const folder = join(resourcesFolder, 'catalogue');
  const papers = loadPapers(join(folder, PAPERS));
  const services = new Set<string>();
  const groupCodes = new Set<string>();
  const groups = groupFiles(folder).map((file) => {
    const group = readResource(file, ServiceGroup);
    if (groupCodes.has(group.code)) throw wrongFile(file, 'code', 'duplicate-code');
    groupCodes.add(group.code);
    checkGroup(file, group, papers, services);
    return group;
  });
  return {
    groups,
    papers,
    usual: loadUsual(join(folder, USUAL), services),
    synonyms: readResource(join(folder, SYNONYMS), Synonyms),
  };
}
