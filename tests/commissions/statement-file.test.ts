import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { BusinessDay } from '../../contract/day.ts';
import { guessMapping, titleRowOf } from '../../main/commissions/statement-columns.rules.ts';
import { gridOf } from '../../main/commissions/statement-file.ts';
import { keptReference, readDay, readRows, readSigned } from '../../main/commissions/statement-rows.rules.ts';

const TODAY = '2026-11-21' as BusinessDay;
const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

async function sheet(rows: readonly (readonly unknown[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  const page = workbook.addWorksheet('Report');
  for (const row of rows) page.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('the columns of a statement', () => {
  test.each([
    [
      [
        'Txn Date',
        'Transaction ID',
        'Service Name',
        'Customer Name',
        'Txn Amount',
        'Gross Commission',
        'TDS',
        'Net Commission',
      ],
      { date: 0, reference: 1, service: 2, amount: 4, commission: 5, tds: 6 },
    ],
    [
      ['क्रम', 'दिनांक', 'सेवा', 'संदर्भ संख्या', 'राशि', 'कमीशन', 'टीडीएस'],
      { date: 1, service: 2, reference: 3, amount: 4, commission: 5, tds: 6 },
    ],
    [['Sl', 'Date', 'Particulars', 'Amount', 'Incentive'], { date: 1, service: 2, amount: 3, commission: 4 }],
    [['A', 'B', 'C'], {}],
  ])('are guessed from %j', (titles, expected) => expect(guessMapping(titles)).toEqual(expected));

  test('are found below the title of the report', () => {
    const grid = [
      ['CSC e-Governance'],
      ['Report of: November'],
      [],
      ['Date', 'Service', 'Commission'],
      ['1-1-2026', 'x', '1'],
    ];
    expect(titleRowOf(grid)).toBe(3);
  });
});

describe('a cell of a statement', () => {
  test.each([
    ['21-11-2026', '2026-11-21'],
    ['21/11/26', '2026-11-21'],
    ['1.2.2026', '2026-02-01'],
    ['21 Nov 2026 10:31 AM', '2026-11-21'],
    ['21-Nov-2026', '2026-11-21'],
    ['2026-11-21T10:15:30', '2026-11-21'],
    ['२१-११-२०२६', '2026-11-21'],
    ['31-02-2026', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('of "%s" is the day %s', (text, expected) => expect(readDay(text)).toBe(expected));

  test.each([
    ['1,250.50', 125_050],
    ['₹ 5', 500],
    ['-2.00', -200],
    ['(2.00)', -200],
    ['2.00 Dr', -200],
    ['2.00 Cr', 200],
    ['Rs. 0.5', 50],
    ['1.5000', 150],
    ['1.505', undefined],
    ['1e3', undefined],
    ['पाँच', undefined],
  ])('of "%s" is %s paise', (text, expected) => expect(readSigned(text)).toBe(expected));
});

describe('a statement', () => {
  const MAPPING = { date: 0, reference: 1, amount: 2, commission: 3, tds: 4 };
  const HEAD = 'Date,Ref,Amount,Commission,TDS';

  test('reads the same from CSV, from a sheet and pasted', async () => {
    const rows = [
      ['Date', 'Ref', 'Amount', 'Commission', 'TDS'],
      ['21-11-2026', 'T1/2026-27/000001', '1000.00', '200.00', '4.00'],
      ['20-11-2026', 'T1/2026-27/000002', '0.30', '0.06', ''],
    ];
    const read = async (source: Parameters<typeof gridOf>[0]) =>
      readRows(await gridOf(source), 0, MAPPING, TODAY).rows;
    const csv = await read({
      kind: 'file',
      format: 'csv',
      bytes: bytes(rows.map((row) => row.join(',')).join('\r\n')),
    });
    const pasted = await read({ kind: 'pasted', text: rows.map((row) => row.join('\t')).join('\n') });
    const xlsx = await read({
      kind: 'file',
      format: 'xlsx',
      // As a sheet holds it: dates as dates, 0.30 as the fraction that 0.1 + 0.2 leaves.
      bytes: await sheet([
        rows[0] ?? [],
        [new Date(Date.UTC(2026, 10, 21)), 'T1/2026-27/000001', 1000, 200, { formula: 'D2*0.02', result: 4 }],
        [new Date(Date.UTC(2026, 10, 20)), 'T1/2026-27/000002', 0.1 + 0.2, 0.06, null],
      ]),
    });
    expect(csv).toHaveLength(2);
    expect(csv[0]).toMatchObject({
      row: 2,
      day: '2026-11-21',
      amount: 100_000,
      commission: 20_000,
      tds: 400,
    });
    expect(pasted).toEqual(csv);
    expect(xlsx).toEqual(csv);
  });

  test('of the Windows code page is read as such', async () => {
    const grid = await gridOf({
      kind: 'file',
      format: 'csv',
      bytes: bytes('Date,Caf\u00e9\n1-1-2026,2', 'latin1'),
    });
    expect(grid[0]).toEqual(['Date', 'Café']);
  });

  test('says row by row what can not be read, and passes over blank rows, sums and rows that pay nothing', async () => {
    const text = [
      HEAD,
      '21-11-2026,A1,100,2,0',
      '31-02-2026,A2,100,2,0',
      '21-11-2026,A3,100,two,0',
      '',
      '22-11-2026,A5,100,2,0',
      '21-11-2026,A6,100,,0',
      '21-11-2026,A7,100,0,0',
      'Total,,500,8,0',
    ].join('\n');
    const { rows, problems } = readRows(await gridOf({ kind: 'pasted', text }), 0, MAPPING, TODAY);
    expect(rows.map(({ reference }) => reference)).toEqual(['A1']);
    expect(problems).toEqual([
      { row: 3, column: 'date', problem: 'not-a-day' },
      { row: 4, column: 'commission', problem: 'not-an-amount' },
      { row: 6, column: 'date', problem: 'future' },
      { row: 7, column: 'commission', problem: 'missing' },
    ]);
  });

  test('keeps of a reference that may be an Aadhaar number its last four digits, and our own numbers whole', () => {
    expect(keptReference('499118665246')).toBe('…5246');
    expect(keptReference('4991 1866 5246')).toBe('…5246');
    expect(keptReference('CSC499118665247')).toBe('CSC499118665247');
    for (let number = 1; number < 100; number++) {
      const ours = `T1/2026-27/${String(number).padStart(6, '0')}`;
      expect(keptReference(ours)).toBe(ours);
    }
  });

  test('takes back the tax of what it takes back', async () => {
    const grid = await gridOf({ kind: 'pasted', text: `${HEAD}\n21-11-2026,A1,100,-2.00,0.04` });
    expect(readRows(grid, 0, MAPPING, TODAY).rows[0]).toMatchObject({ commission: -200, tds: -4 });
  });

  test.each([
    ['no table', { kind: 'pasted', text: 'hello' }],
    ['no sheet', { kind: 'file', format: 'xlsx', bytes: bytes('not a zip') }],
  ] as const)('that is %s is refused as unreadable', async (_case, source) => {
    await expect(gridOf(source)).rejects.toMatchObject({ code: 'commission.unreadable' });
  });
});
