import type { In } from '../../words';
import type en from '../en/usage';

export default {
  title: 'How I dey use light',
  lead: 'Wetin your meter take, and how far e go reach.',
  meter: 'The meter',
  none: 'Nothing dey to show yet',
  noneHint: 'When you buy for prepaid meter, the months go show here.',
  buy: 'Buy light now',
  month: 'The month',
  kwh: 'Units for one month (kWh)',
  naira: 'Money for one month',
  kwhShort: 'kWh',
  nairaShort: 'You pay',
  perKwh: 'One unit cost',
  table: 'Month by month, all',
  cost: 'One unit cost you',
  costHint: 'All the money wey you pay, fee and VAT join, for 12 months, divide by kWh.',
  perDay: 'You dey use like',
  perDayUnit: '{kwh} kWh one day',
  runsOut: 'E fit finish',
  ranOut: 'E fit don finish',
  how:
    'We dey guess am from the last ones wey you buy: the units before the last one, divide by the days '
    + 'from the first to the last. E correct only if you dey buy when units don small, and you buy all of '
    + 'them here. Your meter sabi pass.',
  one: 'Buy one more time, then we fit tell you how far your units go reach.',
  phone: 'From the receipts wey dey this phone. Wetin you buy for another place no dey here.',
  account: 'From everything wey your account buy.',
  old: 'We no fit ask the server. This one na from the receipts wey dey this phone.',
  remind: 'Remind me before e finish',
  again: 'Buy for this meter again',
} satisfies In<typeof en>;
