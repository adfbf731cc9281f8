import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import { Fault } from '../../contract/faults.ts';

/** The fault for a resource file that cannot be used. `where` is a path inside the file, `problem` a short code. */
export function wrongFile(file: string, where: string, problem: string): Fault {
  return new Fault('catalogue.invalid', {
    file: `${basename(dirname(file))}/${basename(file)}`,
    where,
    problem,
  });
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw wrongFile(file, '', 'unreadable');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw wrongFile(file, '', 'not-json');
  }
}

/**
 * The path of a value, with the `code` of each thing on the way, so that a person finds it:
 * `services.3(pan-new).rates.0.paise`.
 */
function pathOf(path: readonly PropertyKey[], root: unknown): string {
  const steps: string[] = [];
  let value = root;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
    const code = typeof value === 'object' && value !== null ? Reflect.get(value, 'code') : undefined;
    steps.push(typeof code === 'string' ? `${String(step)}(${code})` : String(step));
  }
  return steps.join('.');
}

/**
 * Reads a JSON file of `resources` and checks its form.
 * Throws Fault `catalogue.invalid` with the file, the place in it and what is wrong there.
 */
export function readResource<T>(file: string, schema: z.ZodType<T>): T {
  const json = readJson(file);
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw wrongFile(file, pathOf(first?.path ?? [], json), first?.message ?? 'wrong');
}
