import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { KEYS } from '../../contract/keys.ts';
import { call } from '../app/call.ts';
import { isComposing } from '../app/keys.ts';
import { tellFault } from '../app/notice.ts';
import { useAsk } from '../app/queries.ts';
import { createStore, useStore } from '../app/store.ts';

/** Whether Latin letters are turned into Hindi: one switch for all fields, as on a keyboard. */
const aid = createStore(false);

/** The Latin letters just before the caret. */
function lettersBefore(text: string, caret: number): string {
  const [letters = ''] = /[A-Za-z]{1,40}$/u.exec(text.slice(0, caret)) ?? [];
  return letters;
}

/** Writes a word in the place of Latin letters that stand alone; undefined when they stand there no more. */
export function withWord(
  text: string,
  letters: string,
  word: string,
): { text: string; end: number } | undefined {
  const at = [...text.matchAll(new RegExp(`(?<![A-Za-z])${letters}(?![A-Za-z])`, 'gu'))].at(-1)?.index;
  if (at === undefined) return undefined;
  return { text: text.slice(0, at) + word + text.slice(at + letters.length), end: at + word.length };
}

/** Turns Latin letters into Hindi words while they are typed into a field. It steps aside for an input method at work. */
export function useHindiAid(text: string, onText: (text: string) => void, isOffered: boolean) {
  const isOn = useStore(aid) && isOffered;
  const client = useQueryClient();
  const [letters, setLetters] = useState('');
  const [left, setLeft] = useState('');
  const latest = useRef({ text, onText });
  // The field, once it was typed in.
  const input = useRef<HTMLInputElement>(undefined);
  const caret = useRef<number>(undefined);
  const isActive = isOn && letters !== '' && letters !== left;
  const { data: words = [] } = useAsk(
    'typing.suggest',
    { latin: letters },
    { enabled: isActive, keepLast: true },
  );

  useEffect(() => {
    latest.current = { text, onText };
  });
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });

  /** Asks once more, so that a fast hand gets the word for what it typed and not for what the list still shows. */
  const take = async (typed: string, place: number): Promise<void> => {
    const chosen = (await call('typing.suggest', { latin: typed }))[place];
    const now = latest.current;
    const next = chosen === undefined ? undefined : withWord(now.text, typed, chosen);
    if (!next || chosen === undefined) return;
    const typedOn = (input.current?.selectionStart ?? 0) - (next.end - chosen.length + typed.length);
    caret.current = next.end + Math.max(0, typedOn);
    now.onText(next.text);
    await call('typing.choose', { latin: typed, word: chosen });
    await client.invalidateQueries({ queryKey: ['typing.suggest'] });
  };
  const choose = (typed: string, place: number): void => {
    setLetters('');
    take(typed, place).catch(tellFault);
  };
  const toggle = (): void => aid.set(!aid.get());
  const look = (event: SyntheticEvent<HTMLInputElement>): void => {
    input.current = event.currentTarget;
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const found = selectionStart === selectionEnd ? lettersBefore(value, selectionStart ?? 0) : '';
    setLetters(found);
    if (!found.startsWith(left) || found === '') setLeft('');
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (!isOffered || isComposing(event.nativeEvent)) return;
    if (event.altKey && event.code === KEYS.hindiWords.code) {
      event.preventDefault();
      return toggle();
    }
    const { value, selectionStart } = event.currentTarget;
    const typed = lettersBefore(value, selectionStart ?? 0);
    if (!isOn || typed === '' || typed === left || event.altKey || event.ctrlKey) return;
    if (event.code === 'Space' || event.code === 'Tab') return choose(typed, 0);
    const [, digit] = /^(?:Digit|Numpad)([1-8])$/u.exec(event.code) ?? [];
    const place = event.code.endsWith('Enter') ? 0 : Number(digit) - 1;
    if (place >= 0 && place < Math.max(words.length, 1)) choose(typed, place);
    else if (event.code === 'Escape') setLeft(typed);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    isOn,
    words: isActive ? words : [],
    toggle,
    choose: (place: number): void => choose(letters, place),
    onKeyDown,
    onInput: look,
    onSelect: look,
    onBlur: (): void => setLetters(''),
  };
}
