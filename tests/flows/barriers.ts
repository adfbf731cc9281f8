import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Hindi is looked at in light colours, English in dark ones: colours do not hang on words, nor names on colours. */
export const COLOURS = { hi: 'light', en: 'dark' } as const;

/** A look at what is on the screen now, once it has come to rest; `found` gathers what is wrong with it. */
export function barriersOn(page: Page, colorScheme: 'light' | 'dark') {
  const found: string[] = [];
  return {
    found,
    async look(place: string): Promise<void> {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS);
      const { violations, passes } = await axe.analyze();
      // An axe that looks at nothing finds nothing.
      expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'target-size']));
      found.push(
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, any }) => `${place}: ${id}: ${any[0]?.message ?? ''} ${html}`),
        ),
      );
    },
  };
}
