import { part } from '../../words';

export default part('privacy', {
  title: 'Your privacy',
  lead: 'What we know about you, why, and how to say no.',
  version: 'Since {when}',
  what: 'What we take',
  what1: 'To sell: meter number, phone, amount, e-mail if you give it. The electricity company tells us the name and '
    + 'address of the meter.',
  what2: 'With an account: your name, meters, reminders, language, and where you are signed in.',
  what3: 'Complaints you send. Internet addresses, against abuse.',
  what4: 'Never: card numbers or PINs; those you give only to the payment company. BVN or NIN only if this shop '
    + 'offers higher limits and you choose it; we keep only a scrambled form and the last four digits.',
  why: 'Why',
  why1: 'To get you the token, the receipt or your money back: our contract with you.',
  why2: 'Because the law wants records of sales. Reminders and news: only if you said yes.',
  who: 'Who gets it',
  who1: 'Your electricity company or its seller: meter, amount, and a phone number where it asks for one. The payment '
    + 'company: amount, reference, e-mail or phone. SMS and e-mail carriers: the message.',
  who2: 'Our computers may stand outside Nigeria. We sell nothing to anybody. No adverts, no tracking.',
  long: 'How long',
  long1: 'Purchases: 6 years, as the law asks; then names, phones and addresses are taken out. An account: until '
    + 'you delete it.',
  long2: 'This phone keeps receipts, meters and what you typed until you clear it under Receipts. The only cookie is '
    + 'for signing in.',
  rights: 'Your rights',
  rights1: 'You may see, correct, take along or delete what we have, limit or stop its use, and take back a yes. With an '
    + 'account do it under Me. As a guest, send a complaint; we ask for proof that the phone is yours.',
  rights2: 'You may complain to the Nigeria Data Protection Commission (NDPC).',
  contact: 'Our data protection officer',
  noContact: 'Not named on this page yet. Use the address for complaints on your receipt, or send a complaint here.',
  complain: 'Send a complaint', terms: 'Terms and refunds',
});
