// Every page of the shop and of the staff in every state: pages.test.mjs looks at them, pictures.mjs draws them.
import { accounts } from './places-account.mjs';
import { helps } from './places-help.mjs';
import { staff } from './places-staff.mjs';
import { buy } from './places-buy.mjs';
import { purchases } from './places-purchase.mjs';
import { others } from './places-others.mjs';

/**
 * A place: its name, the route it shows, what it shows in words, and open(page, world), which brings a page there.
 * account: as whom it is signed in ('full' or 'empty'; absent for a guest).
 * bought: which purchases the phone remembers ([] for a new phone, absent for the usual ones).
 */
export const PLACES = [...buy, ...purchases, ...others, ...helps, ...accounts, ...staff];
