import type { In } from '../../words';
import type en from '../en/help';

export default {
  title: 'Help dey here',
  lead: 'Short answers. If e no help you, complain: you go get number and date.',
  load: 'How to load token',
  load1: 'Find the 20 numbers for your SMS, or for Receipts.',
  load2: 'Type all the 20 for your meter, four by four. Space no matter.',
  load3: 'Press Enter: ↵, # or one blue key.',
  load4: 'The meter go show OK or “accept”, then your new units.',
  loadMany: 'Dem give you two or three numbers? Type them one after another. See how',
  none: 'I don pay, token no come',
  noneDo:
    'No pay again. Open wetin you buy: e go tell you wetin dey happen and when we go check again. We '
    + 'still dey ask the company. We wan make you get token, or your money don dey come back, inside 24 '
    + 'hours.',
  find: 'Find wetin I buy',
  rejected: 'My meter no gree take the token',
  rejectedDo:
    'Check all the 20 numbers. Check say the meter number for the receipt na the one for the meter. If '
    + 'dem give you plenty numbers, the other ones dey go first. Meter dey take one token only one time.',
  errors: 'Wetin the screen dey talk',
  wrong: 'I buy for wrong meter',
  wrongDo:
    'Token dey work only for him own meter, and nobody fit call am back. If token never come, complain '
    + 'now now: we go try stop am. If e don come, na only the light company fit move the units; we go ask '
    + 'them for you.',
  refund: 'When my money go come back?',
  refundDo:
    'If the company refuse for sure, we dey send your money back at once, the same way you pay. Bank fit '
    + 'take reach 72 hours before e show. Wetin you buy go show the day we send am.',
  fees: 'How much e cost',
  feesDo:
    'You dey see the whole price before you pay: light, VAT, debt wey the company dey take, our fee and '
    + 'the VAT on top. We no dey add anything later.',
  few: 'The units no reach wetin I expect',
  fewDo:
    'Debt and VAT dey comot first; price of one unit na your band dey decide am. Your receipt dey show '
    + 'everything one by one. The number wey you see before you pay na our guess; na the company dey '
    + 'decide.',
  complain: 'Make complaint',
  complainAbout: 'Complain on top {reference}',
  complainElse: 'About another thing',
  pic: 'Picture: meter with keypad. The screen dey show {text}.',
  yours: 'Your complaints dem',
  yoursHint: 'Na this phone send them.',
  findTitle: 'Open one complaint',
  findHint: 'Na another phone send am? Use the number.',
  findNumber: 'The complaint number',
  findBad: 'Put the number wey dey our SMS, like CP7K2M9QXD4T.',
  findOpen: 'Open am',
  last: 'The last one wey you buy: {amount} for {name}, {when}.',
  more: 'More things',
  usage: 'How I dey use light',
  kct: 'You get two or three numbers?',
  works: 'Wetin dey work now',
  privacy: 'Your privacy',
  terms: 'Our rules and refund',
} satisfies In<typeof en>;
