import { join } from 'node:path';
import { z } from 'zod';
import { WaiverKind } from '../../contract/waivers.ts';
import { readResource, wrongFile } from '../catalogue/resource-file.ts';

/** The kinds of waiver that ship with the program, in the order in which they are offered. Throws Fault `catalogue.invalid`. */
export function loadWaiverKinds(resourcesFolder: string): WaiverKind[] {
  const file = join(resourcesFolder, 'waivers', 'kinds.json');
  const kinds = readResource(file, z.array(WaiverKind).min(1));
  for (const [at, { code }] of kinds.entries())
    if (kinds.findIndex((kind) => kind.code === code) !== at) throw wrongFile(file, code, 'duplicate-code');
  return kinds;
}
