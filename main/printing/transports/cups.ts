import { execFile } from 'node:child_process';
import type { Delivery, Transport } from './transport.ts';

type Outcome = { readonly code: number | string; readonly output: string; readonly complaint: string };

const TIMEOUT_MS = 15_000;

/** Runs one of CUPS's own programs, its words in English, and gives it bytes to read. */
function run(program: string, parameters: readonly string[], input?: Uint8Array): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      parameters,
      { timeout: TIMEOUT_MS, env: { ...process.env, LC_ALL: 'C' } },
      (error, output, complaint) =>
        resolve({ code: error ? (error.code ?? 'killed') : 0, output, complaint }),
    );
    // A program that ends early closes its input; its code tells the rest.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** Hands raw bytes to a queue of CUPS (Linux, macOS). */
export const printWithCups = (name: string): Transport => printer(name, ['-o', 'raw']);

/** Hands a PDF to a queue of CUPS, whose driver makes sheets of it. */
export const printSheetsWithCups = (name: string): Transport =>
  printer(name, ['-o', 'media=A4', '-o', 'fit-to-page']);

function printer(name: string, options: readonly string[]): Transport {
  return async (job): Promise<Delivery> => {
    // The title shows in the spooler, so it says nothing about anybody.
    const { code, complaint } = await run('lp', ['-d', name, ...options, '-t', 'Seva Bahi'], job);
    if (code === 0) return { state: 'sent' };
    if (code === 'killed') return { state: 'unknown', trouble: 'no-answer' };
    const missing = code === 'ENOENT' || complaint.includes('does not exist');
    return { state: 'refused', trouble: missing ? 'not-found' : 'unreachable' };
  };
}

export async function listCupsPrinters(): Promise<string[]> {
  const { code, output } = await run('lpstat', ['-e']);
  return code === 0 ? output.split('\n').filter((name) => name !== '') : [];
}
