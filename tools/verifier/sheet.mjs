import { PROBLEMS, SHEET } from './words.mjs';

/** @typedef {ReturnType<typeof import('./archive.mjs').verifyArchive>} Verdict */

/** @param {string} code */
const wordsOf = (code) => Object.entries(PROBLEMS).find(([name]) => name === code)?.[1] ?? [code, code];

/** @param {number} paise */
const rupees = (paise) =>
  `${paise < 0 ? '-' : ''}${String(Math.abs(paise))
    .padStart(3, '0')
    .replace(/(\d\d)$/u, '.$1')}`;

/** @param {import('./archive.mjs').Finding} finding */
function lineOf({ code, event, detail }) {
  const place = [event === undefined ? '' : `#${event}`, detail ?? ''].filter(Boolean).join(' ');
  const [hi, en] = wordsOf(code);
  return `  ${place}: ${hi} / ${en} [${code}]`;
}

/**
 * How far the archive is vouched for: events after the last witness could have been cut off without a trace.
 * @param {Verdict} verdict
 * @returns {[readonly string[], string]}
 */
function reachOf({ last, witnessed }) {
  const words = witnessed === last ? SHEET.witnessed : SHEET.unwitnessed;
  return [
    words,
    `घटना ${witnessed} तक गवाह हैं; अभिलेख घटना ${last} तक है / complete ${witnessed === last ? '' : 'only '}up to the last witnessed event no. ${witnessed}; the archive ends with no. ${last}`,
  ];
}

/**
 * The result sheet in Hindi and English.
 * @param {Verdict} verdict
 * @param {string} verifier SHA-256 of the verifier's own file.
 */
export function resultSheet(verdict, verifier) {
  const { sound, quick, findings, counts, fingerprints } = verdict;
  /** @type {[readonly string[], string][]} */
  const facts = [
    [SHEET.till, verdict.till],
    [SHEET.period, `${verdict.from} … ${verdict.to}`],
    [SHEET.software, `Seva Bahi ${verdict.software}`],
    [SHEET.events, `${counts.events} (+ ${counts.context})`],
    ...[...counts.series.values()].map(
      ({ kind, year, first, last, count }) =>
        /** @type {[string[], string]} */ ([[kind, kind], `${year}: ${first} … ${last} = ${count}`]),
    ),
    [SHEET.receipts, rupees(counts.receipts)],
    [SHEET.reversals, rupees(counts.reversals)],
    [SHEET.training, rupees(counts.training)],
    [SHEET.net, rupees(verdict.net)],
    [SHEET.absolute, rupees(verdict.absolute)],
    [SHEET.clock, `${counts.clockBack} / ${counts.lossesDeclared}`],
    [SHEET.late, String(verdict.late)],
    ...(quick ? [/** @type {[string[], string]} */ ([SHEET.leftOut, String(verdict.leftOut)])] : []),
    [SHEET.head, `#${verdict.last} ${verdict.head}`],
    ...fingerprints.map((print) => /** @type {[string[], string]} */ ([SHEET.fingerprint, print])),
    reachOf(verdict),
    [SHEET.verifier, verifier],
  ];
  return [
    `== ${SHEET.title.join(' / ')} ==`,
    (sound ? SHEET.sound : SHEET.wrong).join(' / '),
    ...(quick ? [SHEET.quick.join(' / ')] : []),
    ...facts.map(([words, fact]) => `${[...new Set(words)].join(' / ')}: ${fact}`),
    ...findings.map(lineOf),
    ...SHEET.paper,
    '',
  ].join('\n');
}
