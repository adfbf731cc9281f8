import type { Page } from '@playwright/test';

const MOST_STEPS = 250;

/** What has the focus now: what is wrong with how it is seen, and a mark by which it is known again. */
function readFocus(page: Page) {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
    const label = focused.closest('label');
    const hasRing = [focused, label].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    const { left, top, width, height } = (label ?? focused).getBoundingClientRect();
    const inTheMiddle = document.elementFromPoint(left + width / 2, top + height / 2);
    const isSeen = (label ?? focused).contains(inTheMiddle) || inTheMiddle?.contains(focused) === true;
    const wasSeen = 'walked' in focused.dataset;
    focused.dataset['walked'] = '';
    const problem = hasRing ? (isSeen ? undefined : 'is covered') : 'has no ring';
    return { problem, wasSeen, html: focused.outerHTML.slice(0, 200) };
  });
}

/** Every control of the screen that Tab has not come to. A group of radio buttons is one stop. */
const missedControls = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea'))
      .filter((control) => control.checkVisibility() && control.tabIndex >= 0)
      .filter((control) => !control.matches(':disabled, [data-walked]') && !control.closest('[inert]'))
      .filter(
        (control) =>
          !control.matches('[type=radio]') ||
          !control.closest('[role=radiogroup]')?.querySelector('[data-walked]'),
      )
      .map((control) => control.outerHTML.slice(0, 200)),
  );

/**
 * Goes round the screen with Tab until it comes back to where it has been. Answers what is wrong: a focus without a ring
 * or under something else, and controls that Tab never comes to.
 */
export async function walkByTab(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  await page.evaluate(() =>
    document.querySelectorAll('[data-walked]').forEach((element) => element.removeAttribute('data-walked')),
  );
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await page.keyboard.press('Tab'); // oxlint-disable-line no-await-in-loop -- one step after the other
    const focus = await readFocus(page); // oxlint-disable-line no-await-in-loop -- the same
    if (focus?.wasSeen) break;
    if (focus?.problem) wrong.push(`${focus.problem}: ${focus.html}`);
  }
  return [...wrong, ...(await missedControls(page)).map((html) => `Tab never comes to: ${html}`)];
}
