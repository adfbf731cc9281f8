import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import sheet from './Button.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './Icon.tsx';
import { KeyCap } from './KeyCap.tsx';

const css = classes(sheet);

type Props = {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: 'main' | 'plain' | 'quiet' | 'link';
  readonly type?: 'button' | 'submit';
  readonly icon?: IconName;
  readonly keyCap?: string;
  readonly isDisabled?: boolean;
  readonly isPending?: boolean;
  readonly wide?: boolean;
  readonly label?: string;
  /** Name by which the hand is brought here. */
  readonly hand?: string;
  readonly takesFocus?: boolean;
};

/** A button with its words, and the key that does the same. */
export function Button({
  children,
  onPress,
  kind = 'plain',
  type = 'button',
  icon,
  keyCap,
  isDisabled = false,
  isPending = false,
  wide = false,
  label,
  hand,
  takesFocus = false,
}: Props) {
  return (
    <AriaButton
      {...(hand === undefined ? {} : { 'data-hand': hand })}
      {...(onPress ? { onPress } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
      type={type}
      autoFocus={takesFocus}
      isDisabled={isDisabled}
      isPending={isPending}
      className={css('button', kind, wide && 'wide')}
    >
      {icon && <Icon name={icon} size={kind === 'main' ? 22 : 18} />}
      <span className={css('words')}>{children}</span>
      {keyCap !== undefined && <KeyCap onDark={kind === 'main'}>{keyCap}</KeyCap>}
    </AriaButton>
  );
}

/** A small square button that shows only a drawing; its name is read out and shown on hover. */
export function IconButton({
  icon,
  label,
  onPress,
  isDisabled = false,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}) {
  return (
    <AriaButton
      aria-label={label}
      onPress={onPress}
      isDisabled={isDisabled}
      className={css('square')}
      render={(props) => <button {...props} title={label} />}
    >
      <Icon name={icon} size={18} />
    </AriaButton>
  );
}
