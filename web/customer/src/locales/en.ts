import { problems } from './en-problems';
import { status } from './en-status';
import { working } from './en-working';

// One flat, typed catalogue per language; English ships in the first load. {names} are filled in.
export const en = {
  ...problems,
  ...status,
  ...working,
  buy: 'Buy light', receipts: 'Receipts', skip: 'Skip to content', language: 'Language',
  title: 'Buy electricity', lead: 'Your token in seconds. No account needed.',
  state: 'State (only sorts the list)', stateAny: 'All states',
  company: 'Electricity company', companyChoose: 'Choose your company',
  companyHere: 'Companies in {state}', companyElse: 'Other companies',
  companyStates: 'Serves {states}. Your bill or meter card names your company.',
  companyHint: 'Your bill or meter card names it. A state can have more than one.',
  down: 'not responding now', slow: 'slow now', off: 'not sold now',
  companyDown: '{company} is not responding now. Nothing is charged until it answers. '
    + 'Try again in a few minutes.',
  companyOff: 'We do not sell for {company} now. Come back later.',
  companySlow: '{company} is slow now. Tokens may take some minutes.',
  companyTypeNo: '{company} does not take {type} payments here.',
  type: 'Meter type', prepaid: 'Prepaid', postpaid: 'Postpaid',
  prepaidIs: 'You type a token on the meter.', postpaidIs: 'You get a bill.',
  number: 'Meter number', account: 'Account or meter number',
  numberHint: '11 or 13 digits, printed on the meter', accountHint: 'As printed on your bill',
  numberLength: 'Most prepaid meters have 11 or 13 digits; this has {count}. '
    + 'Look again. If it is right, go on.',
  numberFound: 'Meter found: {name}',
  check: 'Check meter', checking: 'Checking…',
  safe: 'If no token comes, your money comes back to you.',
  yourMeters: 'Your meters', howTitle: 'How it works',
  how1: 'Check your meter', how2: 'Choose an amount', how3: 'Pay and get the token',
  noScript: 'This page needs JavaScript. Turn it on, turn off “extreme” data saving, '
    + 'or open the page in another browser.',

  confirmTitle: 'Is this your meter?', confirmBill: 'Is this your account?',
  confirmYes: 'Yes, this is it', confirmNo: 'No, change it',
  arrears: 'Debt at the company', minimum: 'Smallest payment', band: 'Band {band}',
  arrearsTaken: 'The company takes debt out of your payment first.',
  cannotVend: 'This meter cannot buy now', cannotVendHelp:
    'No money is taken. Ask {company} to open the meter, then come back.',
  otherMeter: 'This is not the meter of your last purchase ({name}, {number}).',

  amountTitle: 'How much?', amount: 'Amount', amountRange: 'From {min} to {max}',
  change: 'Change', phone: 'Phone for SMS', phoneHint: 'We text the token to this number',
  phoneHintBill: 'We text the receipt to this number',
  email: 'E-mail (optional)', emailHint: 'For a copy with the receipt',
  price: 'What you pay', energy: 'Electricity', bill: 'Bill payment',
  vat: 'VAT {rate}% (since {from})', arrearsLine: 'Debt taken by the company',
  fee: 'Our service fee', feeVat: 'VAT on our fee', total: 'You pay',
  units: 'About', estimate: 'An estimate. {company} decides the real units.',
  assumed: 'We do not know your band and assume {band}.',
  rate: 'Band {band}: {rate} per kWh since {from}. Source: {source}.',
  priceEmpty: 'Enter an amount to see the whole price.', priceBusy: 'Working out the price…',
  payWith: 'Pay with', way_CARD: 'card', way_TRANSFER: 'bank transfer', way_USSD: 'USSD',
  way_ACCOUNT: 'Bank transfer', accountHow: 'to an account for this purchase only',
  pay: 'Pay {amount}', payAt: 'Pay {amount} with {gateway}', payTransfer: 'Pay {amount} by transfer', payPlain: 'Pay', paying: 'Opening payment…',
  again30: 'You bought {amount} for this meter {ago}. Pay only if you want more.',
  againUnpaid: 'You started a purchase of {amount} for this meter {ago}. Did you pay?',
  agoNow: 'a moment ago', agoOne: 'a minute ago', ago: '{count} minutes ago',
  againPending: 'Your last purchase for this meter is not finished. You can pay again '
    + 'when it is.',
  openIt: 'Open it',
} as const;
type Catalogue = typeof en;
/** Every language has every text: a missing one is a compile error. */
export type Messages = { [K in keyof Catalogue]: string };
