import type { SavedMeter } from '@powerpay/kit/model';
import { own } from './own';
import { createKept } from './work';

/** The lists that several pages of the account show. */
export const myMeters = createKept(() => own(c => c.GET('/v1/account/meters')));
export const myReminders = createKept(() => own(c => c.GET('/v1/account/reminders')));

/** Opens the shop at the amount for this meter, as a reminder's link does. */
export const buyFor = ({ id }: SavedMeter) => `/?m=${id}`;
