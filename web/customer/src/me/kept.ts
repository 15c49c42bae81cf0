import { own } from './own';
import { createKept } from './work';

/** The lists that several pages of the account show. */
export const myMeters = createKept(() => own(c => c.GET('/v1/account/meters')));
export const myReminders = createKept(() => own(c => c.GET('/v1/account/reminders')));
