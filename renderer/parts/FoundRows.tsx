import type { ReactNode } from 'react';
import sheet from './SearchList.module.css';
import { classes } from './classes.ts';

const css = classes(sheet);

export type Row = {
  readonly id: string;
  readonly content: ReactNode;
  readonly choose: () => void;
  /** What the rows around this one are, where there are several kinds; rows of a kind stand together. */
  readonly group?: string;
};

type Props = {
  /** What the ids of the rows begin with. */
  readonly id: string;
  readonly rows: readonly Row[];
  /** The place of the chosen row; -1 while none is. */
  readonly at: number;
  readonly onPoint: (at: number) => void;
  readonly onChoose: (row: Row) => void;
};

type Placed = { readonly row: Row; readonly place: number };

/** Rows of one kind after the other, each with its place in the list. */
function groupsOf(rows: readonly Row[]): { readonly name: string | undefined; readonly rows: Placed[] }[] {
  const groups: { name: string | undefined; rows: Placed[] }[] = [];
  for (const [place, row] of rows.entries()) {
    const last = groups.at(-1);
    if (last && last.name === row.group) last.rows.push({ row, place });
    else groups.push({ name: row.group, rows: [{ row, place }] });
  }
  return groups;
}

/** What was found, the chosen row marked; kinds stand beside each other under their names. */
export function FoundRows({ id, rows, at, onPoint, onChoose }: Props) {
  const option = ({ row, place }: Placed) => (
    <li
      key={row.id}
      id={`${id}-${place}`}
      role="option"
      aria-selected={place === at}
      className={css('foundRow', place === at && 'activeRow')}
      onClick={() => onChoose(row)}
      onMouseMove={() => onPoint(place)}
    >
      {row.content}
    </li>
  );
  return groupsOf(rows).map(({ name, rows: placed }) =>
    name === undefined ? (
      placed.map(option)
    ) : (
      <li key={name} role="group" aria-label={name} className={css('group')}>
        <p aria-hidden="true" className={css('groupName')}>
          {name}
        </p>
        <ul role="presentation" className={css('groupRows')}>
          {placed.map(option)}
        </ul>
      </li>
    ),
  );
}
