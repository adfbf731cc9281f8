import { join } from 'node:path';
import { z } from 'zod';
import { Confidence } from '../../contract/catalogue.ts';
import type { Places } from '../../contract/society.ts';
import { BothLanguages } from '../../contract/values.ts';
import { readResource, wrongFile } from './resource-file.ts';

// Codes are those of the Local Government Directory; empty where no source gives one.
const LgdCode = z.string().regex(/^\d{0,7}$/u);

const Listed = z.strictObject({
  code: LgdCode,
  name: BothLanguages,
  source: z.string().min(1),
  confidence: Confidence,
  notes: z.string().optional(),
});

const Block = Listed.extend({
  /** `candidate`: a place of this name is sure, that it is a panchayat is not. */
  panchayats: z.array(Listed.extend({ candidate: z.boolean() })),
  towns: z.array(Listed),
});

const Directory = z.strictObject({ districts: z.array(Listed.extend({ blocks: z.array(Block) })) });

type Coded = { readonly code: string };

function checkCodes(file: string, where: string, places: readonly Coded[]): void {
  const seen = new Set<string>();
  for (const { code } of places) {
    if (code !== '' && seen.has(code)) throw wrongFile(file, `${where}(${code})`, 'duplicate-code');
    seen.add(code);
  }
}

/**
 * The districts, blocks and panchayats to pick from, of `lgd/kaimur.json` in a resources folder. Towns are left out:
 * they have no panchayat. Throws Fault `catalogue.invalid`.
 */
export function loadPlaces(resourcesFolder: string): Places {
  const file = join(resourcesFolder, 'lgd', 'kaimur.json');
  const { districts } = readResource(file, Directory);
  const blocks = districts.flatMap((district) => district.blocks);
  checkCodes(file, 'districts', districts);
  checkCodes(file, 'blocks', blocks);
  const panchayats = blocks.flatMap((block) => block.panchayats);
  const towns = blocks.flatMap((block) => block.towns);
  checkCodes(file, 'panchayats', panchayats);
  checkCodes(file, 'towns', towns);
  return districts.map((district) => ({
    code: district.code,
    name: district.name,
    blocks: district.blocks.map((block) => ({
      code: block.code,
      name: block.name,
      panchayats: block.panchayats.map(({ code, name }) => ({ code, name })),
    })),
  }));
}
