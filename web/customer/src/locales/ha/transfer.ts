import type { In } from '../../words';
import type en from '../en/transfer';

export default {
  a_pay: 'Biya ta turawar banki',
  a_busy: 'Ana neman asusu…',
  a_title: 'Tura daidai {amount}',
  a_number: 'Lambar asusu',
  a_bank: 'Banki',
  a_name: 'Sunan asusu',
  a_amount: 'Adadi',
  a_until: 'Biya kafin',
  a_other: 'Biya ta wata hanya',
  a_exact: 'Tura sau ɗaya. Idan bai kai ba zai dawo muku, abin da ya wuce ma zai dawo.',
  a_next:
    'Asusun na wannan saye ne kaɗai. Token zai bayyana a nan cikin daƙiƙu bayan bankinku ya tabbatar. Za '
    + 'ku iya rufe shafin: za mu tura SMS ma.',
  a_nextBill:
    'Asusun na wannan saye ne kaɗai. Rasit zai bayyana a nan cikin daƙiƙu bayan bankinku ya tabbatar. Za '
    + 'ku iya rufe shafin: za mu tura SMS ma.',
  a_wait: 'Ba mu ga turawarku ba tukuna. Idan kun tura, ku jira: kada ku sake turawa.',
} satisfies In<typeof en>;
