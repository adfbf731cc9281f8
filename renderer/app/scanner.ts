import { useEffect, useRef } from 'react';

/** A scanner types without a pause; after one of so many milliseconds a code begins anew. */
const PAUSE_MS = 1000;
const SIGNS: Readonly<Record<string, string>> = {
  Slash: '/',
  NumpadDivide: '/',
  Minus: '-',
  NumpadSubtract: '-',
  // With Shift the bar between the parts of a receipt's code.
  Backslash: '|',
};

/** The character that a key stands for on an English keyboard, whatever layout is set; empty for others. */
function characterOf(code: string): string {
  const [, character = ''] = /^(?:Key|Digit|Numpad)([A-Z0-9])$/u.exec(code) ?? [];
  return character || (SIGNS[code] ?? '');
}

/** Hears what a scanner types and ends with Enter, where it has the form of a code; nothing while a dialog stands. */
export function useScanner(form: RegExp, onCode: (code: string) => void): void {
  const heard = useRef(onCode);
  useEffect(() => {
    heard.current = onCode;
  });
  useEffect(() => {
    let typed = '';
    let last = 0;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Shift') return;
      if (event.timeStamp - last > PAUSE_MS) typed = '';
      last = event.timeStamp;
      if (event.code !== 'Enter' && event.code !== 'NumpadEnter') {
        typed += characterOf(event.code);
        return;
      }
      const [code] = form.exec(typed) ?? [];
      typed = '';
      if (code === undefined || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      event.stopPropagation();
      heard.current(code);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [form]);
}
