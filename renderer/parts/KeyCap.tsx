import sheet from './KeyCap.module.css';
import { classes } from './classes.ts';

const css = classes(sheet);

/** A key as it stands on the keyboard. Not read out: the name of the button says what it does. */
export function KeyCap({
  children,
  onDark = false,
}: {
  readonly children: string;
  readonly onDark?: boolean;
}) {
  return (
    <kbd className={css('cap', onDark && 'dark')} aria-hidden="true">
      {children}
    </kbd>
  );
}
