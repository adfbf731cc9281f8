import type { Page } from '@playwright/test';

/** The operator's hands: nothing but keys, each of them counted. */
export type Keyboard = {
  /** Presses one key after the other: 'F9', 'Enter', 'Alt+A'. */
  press(...keys: readonly string[]): Promise<void>;
  /** Types a text, one key a character. */
  type(text: string): Promise<void>;
  /** How many keys were pressed since the last time this was asked. */
  count(): number;
};

export function keyboardOf(page: Page): Keyboard {
  let pressed = 0;
  return {
    async press(...keys) {
      for (const key of keys) {
        pressed += 1;
        await page.keyboard.press(key);
      }
    },
    async type(text) {
      pressed += Array.from(text).length;
      await page.keyboard.type(text);
    },
    count() {
      const since = pressed;
      pressed = 0;
      return since;
    },
  };
}
