import type { In } from '../../words';
import type en from '../en/usage';

export default {
  title: 'Otu m si eji ọkụ',
  lead: 'Ihe mita gị nwetara, na oge ole ọ ga-adịru.',
  meter: 'Mita',
  none: 'Ọ dịbeghị ihe a ga-egosi',
  noneHint: 'Mgbe ị zụtara maka mita a na-akwụ tupu, ọnwa ya ga-apụta ebe a.',
  buy: 'Zụta ọkụ',
  month: 'Ọnwa',
  kwh: 'Yunit n’ọnwa (kWh)',
  naira: 'Ego n’ọnwa',
  kwhShort: 'kWh',
  nairaShort: 'Ị kwụrụ',
  perKwh: 'Ọnụ otu yunit',
  table: 'Ọnwa n’ọnwa',
  cost: 'Otu yunit were gị',
  costHint: 'Ihe niile ị kwụrụ, ego ọrụ na VAT so, n’ọnwa 12, maka kWh ọ bụla.',
  perDay: 'Ị na-eji ihe dịka',
  perDayUnit: 'kWh {kwh} n’ụbọchị',
  runsOut: 'Ọ nwere ike ịgwụ',
  ranOut: 'Ọ nwere ike ịbụ na ọ gwụla',
  how:
    'Anyị na-eche ya site n’ihe ikpeazụ ị zụtara: yunit dị tupu nke ikpeazụ, kee ya n’ụbọchị site na nke '
    + 'mbụ ruo na nke ikpeazụ. Ọ ziri ezi naanị ma ị na-azụ mgbe yunit na-agwụ, zụọkwa ha niile ebe a. Mita'
    + ' gị ka mara.',
  one: 'Zụta otu ugboro ọzọ, anyị ga-enwe ike ikwu oge ole yunit gị ga-adịru.',
  phone: 'Site n’akwụkwọ nnata dị n’ekwentị a. Ihe a zụtara ebe ọzọ adịghị ya.',
  account: 'Site n’ihe niile akaụntụ gị zụtara.',
  old: 'Anyị enweghị ike ịjụ igwe anyị. Nke a si n’akwụkwọ nnata dị n’ekwentị a.',
  remind: 'Chetara m tupu ọ gwụ',
  again: 'Zụtara mita a',
} satisfies In<typeof en>;
