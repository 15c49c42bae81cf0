// The second half of ./powerpay bench staff: what the staff's first page weighs, and Lighthouse on their pages.
import { check } from '../tools/budget.mjs';
import { staff } from '../e2e/places-staff.mjs';
import { createWorld } from '../e2e/world.mjs';
import { staffPages } from './lighthouse.mjs';
import { missed, title } from './table.mjs';

console.log(`commit ${process.env.COMMIT ?? 'none'}, Node ${process.versions.node}`);
title('First load');
console.log(check('admin'));
/** The first place of each page that has an address of its own; the sign-in has none. */
const pages = [...new Map(staff.filter(p => /^admin:[a-z-]+$/.test(p.route)).toReversed()
  .map(p => [p.route, p])).values()].toReversed();
await staffPages(createWorld(), pages);
if (missed()) console.log(`\n${missed()} over the limit`);
process.exit(missed() ? 1 : 0);
