// A page without a mouse: Tab comes to what is wanted, then letters, Enter or Space.
import assert from 'node:assert/strict';

const MOST_TABS = 150;
const hasFocus = target => target.evaluate(e => e === document.activeElement);

/** Presses Tab until the focus is on this locator, which must be one thing. */
export async function tabTo(page, target) {
  await target.waitFor();
  for (let i = 0; i < MOST_TABS; i++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab never comes to ${target}`);
}

/** Types this there, instead of what stood there. */
export async function typeAt(page, target, text) {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

export async function enterAt(page, target) {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
