import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HouseholdId, OperatorId } from '../../contract/ids.ts';
import type { Clock } from '../devices/clock.ts';
import { writeFileDurably } from '../devices/durable-file.ts';
import type { PaperMaker } from '../printing/paper-maker.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import type { Households } from './households.service.ts';

export type FamilyRegisterRoom = LetterheadRoom & {
  readonly households: Pick<Households, 'get' | 'history'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly paperMaker: Pick<PaperMaker, 'pdf'>;
  readonly reportsFolder: string;
};

export type FamilyRegister = (id: HouseholdId, operator: OperatorId) => Promise<{ path: string }>;

/** Writes the page of a household in the family register, with all that happened to it, as a PDF. */
export function createFamilyRegister(room: FamilyRegisterRoom): FamilyRegister {
  const { households, clock, paperMaker, reportsFolder, settings, training } = room;
  return async (id, operator) => {
    const pdf = await paperMaker.pdf({
      kind: 'family-register',
      ...letterheadOf(room),
      household: households.get(id),
      history: households.history(id).toReversed(),
      printedAt: clock.now(),
      operator: settings.getOperator(operator).name,
    });
    mkdirSync(reportsFolder, { recursive: true });
    const path = join(reportsFolder, `family-register-${id.slice(0, 8)}${training ? '-training' : ''}.pdf`);
    writeFileDurably(path, pdf);
    return { path };
  };
}
