import type { In } from '../../words';
import type en from '../en/ticket';

export default {
  s_VENDED: 'See your token',
  s_vendedBill: 'Your bill don pay',
  t_paidTotal: 'Wetin you pay',
  t_toPay: 'Wetin you go pay',
  t_when: 'When you buy am',
  t_name: 'The name',
  t_company: 'Light company',
  t_restart: 'Buy am again',
  k_how: 'Type am for your meter, then press Enter.',
  k_many:
    'Your meter need {count} numbers, one after another. After each one press Enter and wait make the '
    + 'meter accept am. Then type the next one.',
  k_step: 'Number {n} of {count}',
  k_KEY_CHANGE_1: 'Key change number 1',
  k_KEY_CHANGE_2: 'Key change number 2',
  k_CREDIT: 'Your light units',
  k_BONUS: 'Free light units',
  k_why:
    'Key change numbers no dey bring light. Dem dey ready your meter for new tokens; you go type dem one '
    + 'time.',
  k_share: 'Share am',
  k_big: 'Show am big',
  k_token: 'Token na {digits}',
  k_units: 'Light units',
  k_estimated: 'Wetin we estimate',
  k_vendorReceipt: 'Company receipt number',
  k_kct: 'How and why, with picture',
  k_DUE: '{channel} to {to}: e dey go',
  k_SENT: '{channel} to {to}: e don go {time}',
  k_DELIVERED: '{channel} to {to}: e don land {time}',
  k_FAILED: '{channel} to {to}: e no land',
  k_problem: 'Something wrong? Tell us',
  k_pdf: 'Receipt as PDF',
  k_html: 'Receipt as page',
  k_messages: 'Messages wey we send',
  k_mail: 'E-mail',
  k_sms: 'Send the SMS again',
  k_email: 'Send the e-mail again',
  k_sent: 'E dey go {to}.',
  k_billHow: '{company} don get your money. Keep the receipt.',
  i_text: 'Put PowerPay for this phone: e go open like app and show your tokens even if network no dey.',
  i_yes: 'Put am for my phone',
  i_no: 'No be now',
} satisfies In<typeof en>;
