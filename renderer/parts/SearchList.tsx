import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Fault } from '../../contract/faults.ts';
import { isComposing } from '../app/keys.ts';
import { useWords } from '../app/words.ts';
import { helpAt } from './help-topic.ts';
import type { HelpTopic } from './help-topic.ts';
import field from './Field.module.css';
import { FoundRows } from './FoundRows.tsx';
import type { Row } from './FoundRows.tsx';
import sheet from './SearchList.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { KeyCap } from './KeyCap.tsx';
import { FaultMessage } from './Message.tsx';
import { useRefusal } from './TextField.tsx';

const css = classes({ ...field, ...sheet });

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
  /**
   * What an empty field does with its rows: `shows` them, the first chosen; `offers` them, none chosen before an arrow
   * key; keeps them until an arrow key `asks`. Without it they stay away.
   */
  readonly whenEmpty?: 'shows' | 'offers' | 'asks' | undefined;
  /** Whether the list stands as long as the field does, and Escape is for what is around them. */
  readonly isAlwaysOpen?: boolean;
  readonly emptyWords: string;
  /** Why nothing can be found just now. */
  readonly fault?: Fault | undefined;
  /** What a screen reader says of the rows when they have changed. */
  readonly announced?: string;
  readonly onEnterWhenEmpty?: () => void;
  /** Escape in the empty field. */
  readonly onEscapeWhenEmpty?: (() => void) | undefined;
  /** Plus or minus typed into the empty field. */
  readonly onSign?: (by: 1 | -1) => void;
  /** Name by which the hand is brought here. */
  readonly handle: 'person' | 'service' | 'goal';
  /** Whether the ticket wants a person next, who is found here. */
  readonly wantsPerson?: boolean;
  /** Whether the hand is here from the start. */
  readonly takesFocus?: boolean;
};

// What the searches of the contract take.
const MOST_CHARACTERS = 80;
const SIGNS: Readonly<Record<string, 1 | -1>> = { NumpadAdd: 1, Equal: 1, NumpadSubtract: -1, Minus: -1 };

/** Whether the rows are on the screen and which of them is chosen. */
function useRowsOpen({ label, rows, text, whenEmpty, isAlwaysOpen = false }: Props) {
  const [isFocused, setFocused] = useState(false);
  const [isClosed, setClosed] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [active, setActive] = useState<number>();
  const [seen, setSeen] = useState(label);
  const hasText = text.trim() !== '';
  const open = (asked: boolean): void => {
    setClosed(false);
    setAsked(asked);
  };
  // The same field finds something else from now on.
  if (seen !== label) {
    setSeen(label);
    setActive(undefined);
    open(false);
  }
  const mayShow =
    hasText || whenEmpty === 'shows' || whenEmpty === 'offers' || (whenEmpty === 'asks' && isAsked);
  const shows = mayShow && (isAlwaysOpen || (isFocused && !isClosed));
  const first = hasText || whenEmpty === 'shows' ? 0 : -1;
  const at = Math.min(active ?? first, rows.length - 1);
  return {
    shows,
    at,
    setActive,
    open,
    close: (): void => {
      setClosed(true);
      setActive(undefined);
    },
    setFocused(focused: boolean): void {
      setFocused(focused);
      open(false);
    },
    move(step: 1 | -1): void {
      const last = rows.length - 1;
      if (!shows) open(true);
      if (shows && at >= 0) setActive((at + step + rows.length) % Math.max(rows.length, 1));
      else if (shows || !hasText) setActive(step > 0 ? 0 : last);
    },
  };
}

/**
 * One field that lists what it finds while it is typed, also while a Hindi input method is composing. Arrows move,
 * Enter chooses, Escape closes and then clears. An Enter typed before the answer is there waits for it.
 */
export function SearchList(props: Props) {
  const { t } = useWords();
  const id = useId();
  const { shows, at, setActive, open, close, setFocused, move } = useRowsOpen(props);
  // The row that Enter waits for: the first of the answer, or the one that the arrows had reached.
  const [enterWaits, setEnterWaits] = useState<'first' | { readonly id: string }>();
  const { refused, accept } = useRefusal((text) => {
    setActive(undefined);
    setEnterWaits(undefined);
    open(false);
    props.onText(text);
  });
  const hasText = props.text.trim() !== '';

  const choose = (row: Row | undefined): void => {
    setEnterWaits(undefined);
    if (!row) return;
    close();
    row.choose();
  };

  useEffect(() => {
    if (!enterWaits || !props.isSettled) return;
    const waited =
      enterWaits === 'first' ? props.rows[0] : props.rows.find((row) => row.id === enterWaits.id);
    // oxlint-disable-next-line react/set-state-in-effect -- the answer that Enter waited for comes from outside
    choose(waited);
  });
  useEffect(() => {
    if (shows) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at, shows]);

  const onEnter = (): void => {
    if (!shows || (at < 0 && !hasText)) props.onEnterWhenEmpty?.();
    else if (props.isSettled) choose(props.rows[at]);
    else setEnterWaits(at === 0 || !props.rows[at] ? 'first' : { id: props.rows[at].id });
  };
  const onEscape = (): (() => void) | undefined => {
    if (!hasText && props.onEscapeWhenEmpty) return props.onEscapeWhenEmpty;
    if (shows) return close;
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
          data-wants={props.wantsPerson ? 'person' : undefined}
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
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        />
      </div>
      {refused && (
        <p id={`${id}-refused`} role="alert" className={css('problem')}>
          <Icon name="warn" size={18} />
          {t('fields.aadhaar')}
        </p>
      )}
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={props.label}
        className={css('found', props.rows.some(({ group }) => group !== undefined) && 'groups')}
        hidden={!shows}
        // A press on the list leaves the focus in the field.
        onMouseDown={(event) => event.preventDefault()}
      >
        {shows && <FoundRows id={id} rows={props.rows} at={at} onPoint={setActive} onChoose={choose} />}
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
      {props.announced !== undefined && (
        <span role="status" className={css('unseen')}>
          {shows ? props.announced : ''}
        </span>
      )}
    </div>
  );
}
