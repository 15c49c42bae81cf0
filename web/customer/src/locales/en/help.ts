import { part } from '../../words';

export default part('help', {
  title: 'Help',
  lead: 'Short answers. If one does not help, complain: you get a number and a date.',
  load: 'How to load a token',
  load1: 'Find the 20 digits in your SMS, or under Receipts.',
  load2: 'Type all 20 on the meter, group by group. Blanks do not matter.',
  load3: 'Press the Enter key: ↵, # or a blue key.',
  load4: 'The meter shows OK or “accept”, then your new units.',
  loadMany: 'You got two or three numbers? Type them in order. See how',
  none: 'I paid, and there is no token',
  noneDo: 'Do not pay again. Open your purchase: it says what is happening and when we look again. We keep '
    + 'asking the company. We aim for a token, or a refund under way, within 24 hours.',
  find: 'Find my purchase',
  rejected: 'The meter rejects my token',
  rejectedDo: 'Compare all 20 digits, and the meter number on the receipt with the one on the meter. If you got '
    + 'several numbers, the others come first. A meter takes each token once.',
  errors: 'What the display says',
  wrong: 'I bought for the wrong meter',
  wrongDo: 'A token works only on its own meter, and nobody can call it back. If there is no token yet, complain '
    + 'now: we try to stop it. If there is one, only the electricity company can move the units; we ask it for you.',
  refund: 'When is my money back?',
  refundDo: 'If the company surely refused, we send your money back at once, the way you paid. A bank may take up '
    + 'to 72 hours to show it. Your purchase shows the day we sent it.',
  fees: 'What it costs',
  feesDo: 'You see the whole price before you pay: electricity, VAT, debt the company takes, our fee and the VAT '
    + 'on it. Nothing is added later.',
  few: 'Fewer units than I expected',
  fewDo: 'Debt and VAT come off first; the price of a unit depends on your band. Your receipt shows each part. The '
    + 'number before you pay is our estimate; the company decides.',
  complain: 'Complain',
  complainAbout: 'Complain about {reference}',
  complainElse: 'About something else',
  pic: 'Picture: a meter with a keypad. Its display shows {text}.',
  yours: 'Your complaints',
  yoursHint: 'Sent from this phone.',
  findTitle: 'Open a complaint',
  findHint: 'Sent from another phone? Use its number.',
  findNumber: 'Number of the complaint',
  findBad: 'Enter the number from our SMS, like CP7K2M9QXD4T.',
  findOpen: 'Open',
  last: 'Your last purchase: {amount} for {name}, {when}.',
  more: 'More',
  usage: 'My usage',
  kct: 'Two or three numbers?',
  works: 'What works now',
  privacy: 'Privacy',
  terms: 'Terms and refunds',
});
