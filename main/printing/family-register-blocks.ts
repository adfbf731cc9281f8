import { businessDayOf, formatDay } from '../../contract/day.ts';
import type { FamilyRelation, HouseholdAct } from '../../contract/households.ts';
import type { Block, Field } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { PaperWord } from './paper-words.ts';
import type { FamilyRegisterPaper } from './papers.ts';
import { type Stationery, moment, stationery } from './stationery.ts';
import { type Table, tableBlock } from './table-blocks.ts';

const RELATIONS = {
  head: 'relationHead',
  spouse: 'relationSpouse',
  son: 'relationSon',
  daughter: 'relationDaughter',
  'daughter-in-law': 'relationDaughterInLaw',
  'son-in-law': 'relationSonInLaw',
  grandchild: 'relationGrandchild',
  father: 'relationFather',
  mother: 'relationMother',
  brother: 'relationBrother',
  sister: 'relationSister',
  other: 'relationOther',
} as const satisfies Record<FamilyRelation, PaperWord>;

const ACTS = {
  founded: 'actFounded',
  joined: 'actJoined',
  birth: 'actBirth',
  'marriage-in': 'actMarriageIn',
  'moved-in': 'actMovedIn',
  'marriage-out': 'actMarriageOut',
  'moved-out': 'actMovedOut',
  death: 'actDeath',
  split: 'actSplit',
  'split-off': 'actSplitOff',
  merged: 'actMerged',
  dissolved: 'actDissolved',
  corrected: 'actCorrected',
} as const satisfies Record<HouseholdAct, PaperWord>;

function membersTable({ household: { members } }: FamilyRegisterPaper, { label }: Stationery): Table {
  return {
    title: label('familyMembers'),
    columns: [
      { heading: label('serial'), width: 34, align: 'right' },
      { heading: label('name'), width: 'rest' },
      { heading: label('relationToHead'), width: 110 },
      { heading: label('guardianName'), width: 140 },
      { heading: label('bornIn'), width: 60, align: 'right' },
    ],
    rows: members.map(({ person, relation }, place) => [
      String(place + 1),
      person.name,
      label(RELATIONS[relation]),
      person.guardian,
      person.birthYear,
    ]),
    totals: ['', `${label('memberCount')}: ${members.length}`, '', '', ''],
  };
}

function historyTable({ history }: FamilyRegisterPaper, { label }: Stationery): Table {
  return {
    title: label('familyHistory'),
    columns: [
      { heading: label('happenedOn'), width: 58 },
      { heading: label('whatHappened'), width: 120 },
      { heading: label('whom'), width: 'rest' },
      { heading: label('writtenBy'), width: 150 },
    ],
    rows: history.map(({ day, act, people, reason, operator, at }) => [
      formatDay(day),
      label(ACTS[act]),
      [...people, ...(reason === '' ? [] : [reason])].join(', '),
      `${operator}, ${moment(businessDayOf(at), at)}`,
    ]),
    totals: ['', `${label('entryCount')}: ${history.length}`, '', ''],
  };
}

/** The page of a household in the family register: where it lives, who belongs to it, and all that happened to it. */
export function familyRegisterBlocks(paper: FamilyRegisterPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, body, small, field, centred } = words;
  const { ward, tola, village, members } = paper.household;
  const head = members.find(({ relation }) => relation === 'head')?.person.name ?? '';
  const facts: Field[] = (
    [
      ['familyHead', head],
      ['village', village],
      ['tola', tola],
      ['ward', ward],
    ] as const
  ).flatMap(([word, value]) => (value === '' ? [] : [field(word, value)]));
  const half = format.width / 2 - format.gap;
  return [
    ...bandBlocks(paper, format),
    ...letterheadBlocks(paper, format),
    words.thick,
    centred({ text: label('familyRegister'), style: { size: format.heading, bold: true } }),
    words.space,
    { kind: 'fields', gap: format.gap, fields: facts },
    members.length > 0
      ? tableBlock(membersTable(paper, words), words, format)
      : centred(body(label('noMembers'))),
    tableBlock(historyTable(paper, words), words, format),
    {
      kind: 'together',
      blocks: [
        { kind: 'space', height: 44 },
        {
          kind: 'row',
          gap: 2 * format.gap,
          cells: [
            { texts: [small(label('operatorSigns'))], width: half },
            { texts: [small(label('secretarySigns'))], width: half, align: 'right' },
          ],
        },
      ],
    },
  ];
}
