import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** What is typed is never shown again. */
const nowhere = (): Writable => new Writable({ write: (_, __, done) => done() });

/**
 * Answers to questions, a line each, from the terminal, where they are not shown, or from what is piped in. Throws an
 * Error when there are fewer lines than questions.
 */
export async function askSecretly(questions: readonly string[]): Promise<string[]> {
  const lines = createInterface({ input: process.stdin, output: nowhere(), terminal: process.stdin.isTTY });
  const typed = lines[Symbol.asyncIterator]();
  const answers: string[] = [];
  try {
    for (const question of questions) {
      process.stderr.write(`${question}: `);
      const { value, done } = await typed.next(); // oxlint-disable-line no-await-in-loop -- one after another
      process.stderr.write('\n');
      if (done) throw new Error(`${question} is wanted on standard input`);
      answers.push(value.trim());
    }
  } finally {
    lines.close();
  }
  return answers;
}
