import { part } from '../../words';

export default part('usage', {
  title: 'My usage',
  lead: 'What your meter took, and how long it lasts.',
  meter: 'Meter',
  none: 'Nothing to show yet',
  noneHint: 'When you buy for a prepaid meter, its months show here.',
  buy: 'Buy light',
  month: 'Month',
  kwh: 'Units a month (kWh)',
  naira: 'Paid a month',
  kwhShort: 'kWh', nairaShort: 'Paid', perKwh: 'A unit cost',
  table: 'Month by month',
  cost: 'A unit cost you',
  costHint: 'All you paid, fee and VAT too, over 12 months, for each kWh.',
  perDay: 'You use about',
  perDayUnit: '{kwh} kWh a day',
  runsOut: 'It may run out',
  ranOut: 'It may have run out',
  how: 'We guess it from your last purchases: the units before the last one, over the days from the first to the '
    + 'last. It is right only if you buy when units run low, and buy all of them here. Your meter knows better.',
  one: 'Buy once more, and we can say how long your units last.',
  phone: 'From the receipts on this phone. Purchases made elsewhere are missing.',
  account: 'From all purchases of your account.',
  old: 'We could not ask the server. This is from the receipts on this phone.',
  remind: 'Remind me before it runs out',
  again: 'Buy for this meter',
});
