import { join } from 'node:path';
import { z } from 'zod';
import { StateCode } from '../../contract/catalogue.ts';
import { BothLanguages } from '../../contract/values.ts';
import { readResource, wrongFile } from './resource-file.ts';

const State = z.strictObject({ code: StateCode, name: BothLanguages });
type State = z.output<typeof State>;

const States = z.strictObject({ centre: StateCode, source: z.string().min(1), states: z.array(State) });

export type States = {
  /** The state of this centre: that of the directory of districts which ships with the program. */
  readonly centre: State;
  /** What a state is called; its number where the list lacks it. */
  nameOf(code: string): BothLanguages;
};

/** The states and union territories, of `lgd/states.json` in a resources folder. Throws Fault `catalogue.invalid`. */
export function loadStates(resourcesFolder: string): States {
  const file = join(resourcesFolder, 'lgd', 'states.json');
  const { centre, states } = readResource(file, States);
  const names = new Map(states.map(({ code, name }) => [code, name]));
  const name = names.get(centre);
  if (names.size < states.length) throw wrongFile(file, 'states', 'duplicate-code');
  if (!name) throw wrongFile(file, 'centre', 'unknown-state');
  return { centre: { code: centre, name }, nameOf: (code) => names.get(code) ?? { hi: code, en: code } };
}
