import { useLayoutEffect, useRef } from 'react';
import { keyName } from '../../contract/keys.ts';
import type { Key } from '../../contract/keys.ts';
import { createStore, useStore } from './store.ts';

/** What one key does on a screen. F-keys, Alt and Ctrl work everywhere; other keys never while something is typed, but Escape. */
export type KeyBinding = Key & {
  readonly run: () => void;
  /** Words for the key strip; a key without words works but is not listed there. */
  readonly label?: string;
  /** Works through dialogs too. */
  readonly always?: boolean;
};

type Layer = { bindings: readonly KeyBinding[]; readonly modal: boolean };

const layers = createStore<readonly Layer[]>([]);

/** Whether the keys of this element are its own: a field, a list to choose from. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])') ||
      target.closest('[role=listbox]') !== null)
  );
}

/** A key that belongs to an input method at work is nobody else's. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

function bindingFor(event: KeyboardEvent): KeyBinding | undefined {
  let reachable = true;
  for (const layer of layers.get().toReversed()) {
    const fitting = layer.bindings.filter(
      (one) =>
        one.code === event.code &&
        (one.alt ?? false) === event.altKey &&
        (one.ctrl ?? false) === event.ctrlKey &&
        (reachable || one.always),
    );
    const found =
      fitting.find((one) => (one.shift ?? false) === event.shiftKey) ?? fitting.find((one) => !one.shift);
    if (found) return found;
    if (layer.modal) reachable = false;
  }
  return undefined;
}

const isCommandKey = (event: KeyboardEvent): boolean =>
  (event.altKey || event.ctrlKey || /^F\d{1,2}$/u.test(event.code)) && !event.metaKey;

function onCommandKey(event: KeyboardEvent): void {
  if (!isCommandKey(event) || isComposing(event)) return;
  const binding = bindingFor(event);
  if (!binding) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) binding.run();
}

function onPlainKey(event: KeyboardEvent): void {
  if (isCommandKey(event) || event.defaultPrevented || isComposing(event)) return;
  if (event.code !== 'Escape' && isTyping(event.target)) return;
  const onControl = event.target instanceof HTMLElement && event.target.matches('button, a, input');
  if (onControl && ['Enter', 'NumpadEnter', 'Space'].includes(event.code)) return;
  const binding = bindingFor(event);
  if (!binding) return;
  event.preventDefault();
  if (!event.repeat) binding.run();
}

/** Listens for the whole window; answers how to stop. */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', onCommandKey, true);
  window.addEventListener('keydown', onPlainKey);
  return () => {
    window.removeEventListener('keydown', onCommandKey, true);
    window.removeEventListener('keydown', onPlainKey);
  };
}

const signature = (bindings: readonly KeyBinding[]): string =>
  bindings.map(({ code, alt, ctrl, shift, label }) => `${alt} ${ctrl} ${shift} ${code} ${label}`).join('|');

/**
 * Gives keys their meaning while the calling component stands; a modal layer covers those below it. The meaning changes
 * together with what is on the screen, before anybody can press the next key.
 */
export function useKeys(bindings: readonly KeyBinding[], modal = false): void {
  useLayer(bindings, modal, onTop);
}

/** Gives keys a meaning that any other meaning of the screen goes before, whichever came first. */
export function useLastKeys(bindings: readonly KeyBinding[]): void {
  useLayer(bindings, false, below);
}

type Place = (mine: Layer, others: readonly Layer[]) => readonly Layer[];
const onTop: Place = (mine, others) => [...others, mine];
const below: Place = (mine, others) => [mine, ...others];

function useLayer(bindings: readonly KeyBinding[], modal: boolean, put: Place): void {
  const layer = useRef<Layer>({ bindings, modal });
  useLayoutEffect(() => {
    const mine = layer.current;
    layers.set(put(mine, layers.get()));
    return () => layers.set(layers.get().filter((one) => one !== mine));
  }, [put]);
  useLayoutEffect(() => {
    const changed = signature(layer.current.bindings) !== signature(bindings);
    layer.current.bindings = bindings;
    if (changed) layers.set([...layers.get()]);
  });
}

const place = ({ code, alt, shift }: KeyBinding): number =>
  (alt ? 100 : 0) + (shift ? 0.5 : 0) + (code.startsWith('F') ? Number(code.slice(1)) : 50);

export type ShownKey = KeyBinding & { readonly label: string };

/** The keys that have words and work now, the topmost meaning of each, in the order of the keyboard. */
export function shownKeys(): readonly ShownKey[] {
  const shown = new Map<string, ShownKey>();
  let reachable = true;
  for (const layer of layers.get().toReversed()) {
    for (const binding of layer.bindings) {
      const name = keyName(binding);
      if (binding.label !== undefined && (reachable || binding.always) && !shown.has(name))
        shown.set(name, { ...binding, label: binding.label });
    }
    if (layer.modal) reachable = false;
  }
  return [...shown.values()].toSorted((one, other) => place(one) - place(other));
}

export function useShownKeys(): readonly ShownKey[] {
  useStore(layers);
  return shownKeys();
}
