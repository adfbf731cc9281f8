import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The law's least width and height of what is pressed (WCAG 2.5.8), without its exceptions. */
const LEAST_TARGET = 24;
/** Ours, for what stands alone: rows of a list and links in running text may be lower. */
const OWN_TARGET = 36;

/** What can be pressed and is too small for it, in CSS pixels. A hidden input is pressed by its label. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(
    ([least, own]) =>
      Array.from(
        document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [role=option]'),
      )
        .filter((control) => !control.closest('[inert], [aria-hidden=true]') && control.tabIndex >= -1)
        .map((control) => ({
          control,
          pressed:
            control instanceof HTMLInputElement
              ? (control.closest<HTMLElement>('label') ?? control)
              : control,
        }))
        .filter(({ pressed }) => pressed.checkVisibility({ visibilityProperty: true }))
        .map(({ control, pressed }) => ({ control, box: pressed.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
        .filter(({ control, box: { width, height } }) => {
          const alone = control.matches('button, input:not([type=checkbox], [type=radio]), select, textarea');
          return width < least || height < (alone && !control.closest('table') ? own : least);
        })
        .map(
          ({ control, box: { width, height } }) =>
            `${Math.round(width)}x${Math.round(height)} ${control.outerHTML.slice(0, 160)}`,
        ),
    [LEAST_TARGET, OWN_TARGET] as const,
  );

/** Amounts whose contrast is less than 7 to 1 (4.5 to 1 where they are large). */
export async function faintAmounts(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const amounts = Array.from(document.querySelectorAll('span')).filter(({ childNodes, textContent }) =>
      Array.from(childNodes).every(({ nodeType }) => nodeType === Node.TEXT_NODE)
        ? /^−?₹/u.test(textContent)
        : false,
    );
    for (const amount of amounts) amount.dataset['money'] = '';
    return amounts.length;
  });
  if (count === 0) return [];
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('[data-money]')
    .withRules(['color-contrast-enhanced'])
    .analyze();
  return violations.flatMap(({ nodes }) =>
    nodes.map(({ html, any }) => `${any[0]?.message ?? ''} ${html.slice(0, 160)}`),
  );
}
