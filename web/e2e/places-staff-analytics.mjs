// What was sold, earned and used, and who comes again.
import { inside, place } from './staff-place.mjs';

export const places = [
  place('analytics', 'analytics', 'what was sold in the last days', async (page, world) => {
    await world?.all?.();
    await inside(page, 'analytics');
    await page.locator('.chart, .none:not(.late)').first().waitFor();
  }),
];
