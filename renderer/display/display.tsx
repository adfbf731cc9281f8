import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Answer } from '../../contract/faults.ts';
import type { QueueDisplay } from '../../contract/queue.ts';
import { display as en } from '../../resources/words/en/queue.ts';
import { display as hi } from '../../resources/words/hi/queue.ts';

/** What the preload script puts into the window of the display; the door has parsed every answer. */
type Bridge = {
  readonly read: () => Promise<Answer<QueueDisplay>>;
  readonly onChange: (listener: () => void) => void;
};

declare global {
  interface Window {
    readonly queue: Bridge;
  }
}

/** A day may end with nobody near the display. */
const READ_EVERY_MS = 60_000;
const FULL_WIDTH_SIGNS = 3;

const both = (word: keyof typeof hi): string => `${hi[word]} · ${en[word]}`;

const nameOf = ({ series, number }: QueueDisplay['next'][number]): string => `${series}-${number}`;

/** The number called, the next ones, and how many wait, in Hindi and English; never a name. */
function Display() {
  const [shown, show] = useState<QueueDisplay>();
  useEffect(() => {
    const read = (): void => void window.queue.read().then((answer) => answer.ok && show(answer.value));
    read();
    window.queue.onChange(read);
    const timer = setInterval(read, READ_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  if (!shown) return null;
  const { called, next, waiting, calls, till } = shown;
  const number = called ? nameOf(called) : both('nobody');
  const size = called ? number.length > FULL_WIDTH_SIGNS && 'long' : 'calm';
  const beat = called && (calls % 2 === 0 ? 'again' : 'called');
  return (
    <>
      <p className="title">{both('title')}</p>
      <p className={['number', size, beat].filter(Boolean).join(' ')} role="status">
        {number}
      </p>
      <div>
        <p className="counter">
          {both('counter')} {till}
        </p>
        <div className="foot">
          <span>{both('next')}</span>
          <ol className="next">
            {next.map((token) => (
              <li key={nameOf(token)}>{nameOf(token)}</li>
            ))}
          </ol>
          <span>
            {both('waiting')}: {waiting}
          </span>
        </div>
      </div>
    </>
  );
}

const place = document.querySelector('#display');
if (!place) throw new Error('display.html has no place for the display');
createRoot(place).render(<Display />);
