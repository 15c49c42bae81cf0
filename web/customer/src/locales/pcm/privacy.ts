import type { In } from '../../words';
import type en from '../en/privacy';

export default {
  title: 'Your own privacy',
  lead: 'Wetin we know about you, why, and how you fit talk no.',
  version: 'Since {when} till now',
  what: 'Wetin we dey take',
  what1:
    'To sell: meter number, phone, amount, e-mail if you give us. The light company dey tell us the name '
    + 'and address of the meter.',
  what2: 'If you get account: your name, your meters, reminders, language, and where you don sign in.',
  what3: 'Complaints wey you send. Internet address, to stop bad people.',
  what4:
    'We no dey ever take card number or PIN; na only the payment company you dey give those ones. BVN or '
    + 'NIN only if this shop dey give higher limit and you choose am; we dey keep only one scatter-scatter '
    + 'form and the last four numbers.',
  why: 'Why we dey take am',
  why1: 'To give you the token, the receipt, or your money back: na our agreement with you.',
  why2: 'Because the law want record of wetin people buy. Reminder and news: only if you talk yes.',
  who: 'Who dey get am',
  who1:
    'Your light company or the people wey dey sell for them: meter, amount, and phone number where dem '
    + 'ask. The payment company: amount, reference, e-mail or phone. SMS and e-mail carriers: the message.',
  who2:
    'Our computers fit dey outside Naija. We no dey sell anything to anybody. No advert, nobody dey '
    + 'follow you.',
  long: 'How long we dey keep am',
  long1:
    'Wetin you buy: 6 years, because the law talk am; after that we dey comot names, phones and '
    + 'addresses. Account: till you delete am.',
  long2:
    'This phone dey keep receipts, meters and wetin you type till you clear am for Receipts. The only '
    + 'cookie na for sign in.',
  rights: 'Your rights dem',
  rights1:
    'You fit see, correct, carry or delete wetin we get, make us use am less or stop, and take back your '
    + 'yes. If you get account, do am for My own. If you no get, send complaint; we go ask make you show '
    + 'say the phone na your own.',
  rights2: 'You fit complain to Nigeria Data Protection Commission (NDPC).',
  contact: 'Our data protection officer be',
  noContact:
    'We never put the name for this page. Use the complaint address for your receipt, or send complaint '
    + 'here.',
  complain: 'Send complaint now',
  terms: 'Our rules and refund',
} satisfies In<typeof en>;
