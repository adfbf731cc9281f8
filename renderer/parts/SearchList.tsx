import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Fault } from '../../contract/faults.ts';
import { isComposing } from '../app/keys.ts';
import { useWords } from '../app/words.ts';
import { helpAt } from './help-topic.ts';
import type { HelpTopic } from './help-topic.ts';
import field from './Field.module.css';
import sheet from './SearchList.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { KeyCap } from './KeyCap.tsx';
import { FaultMessage } from './Message.tsx';
import { useRefusal } from './TextField.tsx';

const css = classes({ ...field, ...sheet });

export type Row = { readonly id: string; readonly content: ReactNode; readonly choose: () => void };

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly keyCap?: string;
  readonly help: HelpTopic;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly rows: readonly Row[];
  /** Whether the rows answer to the text as it stands; Enter waits until they do. */
  readonly isSettled: boolean;
  /** Whether an empty field shows its rows too. */
  readonly showsWhenEmpty?: boolean;
  /** Whether the list stands as long as the field does, and Escape is for what is around them. */
  readonly isAlwaysOpen?: boolean;
  readonly emptyWords: string;
  /** Why nothing can be found just now. */
  readonly fault?: Fault | undefined;
  readonly onEnterWhenEmpty?: () => void;
  /** Plus or minus typed into the empty field. */
  readonly onSign?: (by: 1 | -1) => void;
  /** Name by which the hand is brought here; `wants` when this is what the ticket wants next. */
  readonly handle: 'person' | 'service' | 'goal';
  readonly wants?: boolean;
  /** Whether the hand is here from the start. */
  readonly takesFocus?: boolean;
};

// What the searches of the contract take.
const MOST_CHARACTERS = 80;
const SIGNS: Readonly<Record<string, 1 | -1>> = { NumpadAdd: 1, Equal: 1, NumpadSubtract: -1, Minus: -1 };

/**
 * One field that lists what it finds while it is typed, also while a Hindi input method is composing. Arrows move,
 * Enter chooses, Escape closes and then clears. An Enter typed before the answer is there waits for it.
 */
export function SearchList(props: Props) {
  const { t } = useWords();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [enterWaits, setEnterWaits] = useState(false);
  const { refused, accept } = useRefusal((text) => {
    setActive(0);
    setEnterWaits(false);
    setOpen(true);
    props.onText(text);
  });
  const hasText = props.text.trim() !== '';
  const shows = (isOpen || props.isAlwaysOpen) === true && (hasText || (props.showsWhenEmpty ?? false));
  const at = Math.min(active, props.rows.length - 1);

  const choose = (row: Row | undefined): void => {
    setEnterWaits(false);
    if (!row) return;
    setOpen(false);
    setActive(0);
    row.choose();
  };

  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the answer that Enter waited for comes from outside
    if (enterWaits && props.isSettled) choose(props.rows[0]);
  });
  useEffect(() => {
    if (shows) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at, shows]);

  const onEnter = (): void => {
    if (!shows) props.onEnterWhenEmpty?.();
    else if (props.isSettled) choose(props.rows[at]);
    else setEnterWaits(true);
  };
  const move = (step: number): void => {
    if (shows) setActive((at + step + props.rows.length) % Math.max(props.rows.length, 1));
    setOpen(true);
  };
  const onEscape = (): (() => void) | undefined => {
    if (shows) return () => setOpen(false);
    return hasText ? () => props.onText('') : undefined;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const sign = SIGNS[event.code];
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: event.repeat ? () => undefined : onEnter,
      NumpadEnter: event.repeat ? () => undefined : onEnter,
      Escape: props.isAlwaysOpen ? undefined : onEscape(),
    };
    const act = acts[event.code] ?? (sign && props.text === '' ? () => props.onSign?.(sign) : undefined);
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={css('field', 'search')} {...helpAt(props.help)}>
      <label className={css('label')} htmlFor={id}>
        {props.label}
        {props.keyCap !== undefined && <KeyCap>{props.keyCap}</KeyCap>}
      </label>
      <div className={css('row')}>
        <span className={css('glass')}>
          <Icon name="search" size={18} />
        </span>
        <input
          id={id}
          data-hand={props.handle}
          data-wants={props.wants ? props.handle : undefined}
          className={css('input', 'withGlass')}
          role="combobox"
          autoFocus={props.takesFocus ?? false}
          aria-autocomplete="list"
          aria-expanded={shows}
          aria-controls={`${id}-list`}
          aria-activedescendant={shows && props.rows[at] ? `${id}-${at}` : undefined}
          aria-invalid={refused}
          aria-describedby={refused ? `${id}-refused` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={props.placeholder}
          maxLength={MOST_CHARACTERS}
          value={props.text}
          onChange={(event) => accept(event.target.value)}
          onKeyDown={onKeyDown}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
        />
      </div>
      {refused && (
        <p id={`${id}-refused`} role="alert" className={css('problem')}>
          <Icon name="warn" size={18} />
          {t('fields.aadhaar')}
        </p>
      )}
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={props.label}
        className={css('found')}
        hidden={!shows}
        // A press on the list leaves the focus in the field.
        onMouseDown={(event) => event.preventDefault()}
      >
        {shows &&
          props.rows.map((row, index) => (
            <li
              key={row.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={css('foundRow', index === at && 'activeRow')}
              onClick={() => choose(row)}
              onMouseMove={() => setActive(index)}
            >
              {row.content}
            </li>
          ))}
        {shows && props.fault && (
          <li role="presentation">
            <FaultMessage fault={props.fault} />
          </li>
        )}
        {shows && props.rows.length === 0 && props.isSettled && !props.fault && (
          <li role="presentation" className={css('empty')}>
            {props.emptyWords}
          </li>
        )}
      </ul>
    </div>
  );
}
