import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Answer } from '../../contract/faults.ts';
import type { QueueDisplay } from '../../contract/queue.ts';
import { display as en } from '../../resources/words/en/queue.ts';
import { display as hi } from '../../resources/words/hi/queue.ts';
import { sureText } from './sure-text.ts';

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
/** Long enough to read a page of rates. */
const PAGE_MS = 12_000;
const ON_A_PAGE = 5;

const both = (word: keyof typeof hi): string => `${hi[word]} · ${en[word]}`;

const nameOf = ({ series, number }: QueueDisplay['next'][number]): string => `${series}-${number}`;

/** The rate card, a page at a time, while nobody is called. */
function Rates({ rates }: Pick<QueueDisplay, 'rates'>) {
  const [turned, turn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => turn((count) => count + 1), PAGE_MS);
    return () => clearInterval(timer);
  }, []);
  if (rates.length === 0) return null;
  const page = turned % Math.ceil(rates.length / ON_A_PAGE);
  return (
    <section className="rates" aria-label={both('rates')}>
      <p>{both('rates')}</p>
      <ol>
        {rates.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE).map((rated) => (
          <li key={rated.service}>
            <strong>{rated.name.hi}</strong>
            <span>{sureText(rated)}</span>
          </li>
        ))}
      </ol>
      <p>{both('receipt')}</p>
    </section>
  );
}

/** The number called, the next ones, and how many wait, in Hindi and English, and the rates while nobody is called; never a name. */
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
  const { called, next, waiting, calls, till, rates } = shown;
  const number = called ? nameOf(called) : both('nobody');
  const size = called ? number.length > FULL_WIDTH_SIGNS && 'long' : 'calm';
  const beat = called && (calls % 2 === 0 ? 'again' : 'called');
  return (
    <>
      <p className="title">{both('title')}</p>
      <p className={['number', size, beat].filter(Boolean).join(' ')} role="status">
        {number}
      </p>
      {!called && <Rates rates={rates} />}
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
