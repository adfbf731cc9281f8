import { businessDayOf } from '../../contract/day.ts';
import type { Block, Cell, Field } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import { type PaperFormat, moduleSide } from './paper-format.ts';
import type { StartCertificatePaper } from './papers.ts';
import { qrMatrix } from './qr-matrix.ts';
import { type Stationery, moment, stationery } from './stationery.ts';

const WORDS_A_ROW = 4;

/** The words of a fingerprint in rows, numbered, as they are read out on a telephone. */
function wordRows({ words }: StartCertificatePaper, { body }: Stationery, format: PaperFormat): Block[] {
  const numbered = words.map((word, place) => `${place + 1}. ${word}`);
  const rows = Array.from({ length: Math.ceil(words.length / WORDS_A_ROW) }, (_, row) =>
    numbered.slice(row * WORDS_A_ROW, (row + 1) * WORDS_A_ROW),
  );
  const width = (format.width - 5 * format.gap) / WORDS_A_ROW;
  return rows.map((row) => ({
    kind: 'row',
    gap: format.gap,
    cells: row.map((text): Cell => ({ texts: [body(text)], width })),
  }));
}

/** Space for two signatures with name and date, to be filled in by hand. */
function signatures(words: Stationery, format: PaperFormat): Block {
  const { label, small } = words;
  const place = (text: string): Cell => ({ texts: [small(text)], width: format.width / 2 - format.gap });
  const line = '_'.repeat(28);
  const pairOf = (left: string, right: string): Block => ({
    kind: 'row',
    gap: 2 * format.gap,
    cells: [place(left), place(right)],
  });
  return {
    kind: 'together',
    blocks: [
      { kind: 'space', height: 40 },
      pairOf(line, line),
      pairOf(label('operatorSigns'), label('secretarySigns')),
      ...[label('name'), label('date')].flatMap((text): Block[] => [
        { kind: 'space', height: 14 },
        pairOf(`${text}: ${line}`, `${text}: ${line}`),
      ]),
    ],
  };
}

/** The page for the auditor alone. */
function auditPage(paper: StartCertificatePaper, format: PaperFormat): Block[] {
  const { audit } = paper;
  if (!audit) return [];
  const words = stationery(paper, format);
  const { label, body, bold, centred, field, sentence, thick, thin, space } = words;
  const matrix = qrMatrix(audit.code);
  const title = { text: label('forAuditor'), style: { size: format.society, bold: true } };
  const facts = [field('fingerprint', paper.fingerprint)];
  return [
    { kind: 'page-end' },
    ...bandBlocks(paper, format),
    ...letterheadBlocks(paper, format),
    thick,
    centred(title),
    space,
    ...sentence('forAuditorMeans').map((text): Block => ({ kind: 'text', ...body(text) })),
    thin,
    { kind: 'fields', gap: format.gap, fields: facts },
    space,
    { kind: 'text', ...bold(label('auditSecret')) },
    { kind: 'text', ...bold(audit.secret) },
    thin,
    { kind: 'qr', matrix, module: moduleSide(format, matrix.size), beside: [] },
  ];
}

/** The certificate of a till's key, to be signed by hand and filed outside the centre. */
export function certificateBlocks(paper: StartCertificatePaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, small, bold, body, centred, field, sentence, thick, thin, space } = words;
  const matrix = qrMatrix(paper.code);
  const title = { text: label('startCertificate'), style: { size: format.society, bold: true } };
  const strong = (name: Parameters<typeof field>[0], value: string): Field => ({
    ...field(name, ''),
    value: bold(value),
  });
  const facts: Field[] = [
    field('startedAt', moment(businessDayOf(paper.startedAt), paper.startedAt)),
    field('publicKey', paper.publicKey),
    strong('fingerprint', paper.fingerprint),
    ...(paper.replaces === undefined ? [] : [field('replacesKey', paper.replaces)]),
    { label: small(label('chainSeed')), value: small(paper.seed) },
  ];
  return [
    ...bandBlocks(paper, format),
    ...letterheadBlocks(paper, format),
    thick,
    centred(title),
    space,
    ...sentence('startCertificateMeans').map((text): Block => ({ kind: 'text', ...body(text) })),
    thin,
    { kind: 'fields', gap: format.gap, fields: facts },
    thin,
    { kind: 'text', ...bold(label('fingerprintWords')) },
    space,
    ...wordRows(paper, words, format),
    thin,
    {
      kind: 'qr',
      matrix,
      module: moduleSide(format, matrix.size),
      beside: sentence('startCodeMeans').map((text): Block => ({ kind: 'text', ...body(text) })),
    },
    signatures(words, format),
    ...auditPage(paper, format),
  ];
}
