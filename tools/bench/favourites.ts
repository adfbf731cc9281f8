import { z } from 'zod';
import { OperatorId } from '../../contract/ids.ts';
import { createFavourites } from '../../main/favourites/favourites.service.ts';
import type { MadeUpCounter } from '../seed/made-up-counter.ts';
import { type Row, cpuTimed, quantile } from './measure.ts';

const ASKED = 200;

/** What it costs to learn what an operator sells: once after a start, and at each key press after that. */
export function benchFavourites({ rooms }: MadeUpCounter): Row[] {
  const { database } = rooms;
  const operator = OperatorId.parse(
    z.string().parse(database.prepare('SELECT operator_id FROM operator LIMIT 1').pluck().get()),
  );
  // Nothing is kept: the file is never written.
  const open = () => createFavourites({ ...rooms, file: '' });
  const first = cpuTimed(10, () => open().of(operator));
  const favourites = open();
  favourites.of(operator);
  const next = cpuTimed(ASKED, () => favourites.of(operator));
  return [
    {
      what: 'favourites of an operator, first time',
      value: quantile(first, 0.5),
      unit: 'ms CPU',
      bar: '100',
    },
    { what: 'favourites of an operator, p95', value: quantile(next, 0.95), unit: 'ms CPU', bar: '5' },
  ];
}
