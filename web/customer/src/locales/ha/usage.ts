import type { In } from '../../words';
import type en from '../en/usage';

export default {
  title: 'Amfanina da wuta',
  lead: 'Abin da mitarku ta ɗauka, da tsawon lokacin da zai kai.',
  meter: 'Mita',
  none: 'Babu abin nunawa tukuna',
  noneHint: 'Idan kuka saya wa mitar biya-gaba, watanninta za su fito a nan.',
  buy: 'Sayi wuta',
  month: 'Wata',
  kwh: 'Yunit a wata (kWh)',
  naira: 'Kuɗin wata',
  kwhShort: 'kWh',
  nairaShort: 'An biya',
  perKwh: 'Farashin yunit',
  table: 'Wata-wata',
  cost: 'Yunit ɗaya ya ci muku',
  costHint: 'Duk abin da kuka biya, har kuɗin aiki da VAT, cikin wata 12, a kan kowane kWh.',
  perDay: 'Kuna amfani da kamar',
  perDayUnit: 'kWh {kwh} a rana',
  runsOut: 'Zai iya ƙarewa',
  ranOut: 'Mai yiwuwa ya ƙare',
  how:
    'Muna kimantawa ne daga sayayyarku na baya: yunit na kafin na ƙarshe, a raba da kwanakin daga na '
    + 'farko zuwa na ƙarshe. Yana daidai ne kawai idan kuna saye lokacin da yunit ya kusa ƙarewa, kuma duka'
    + ' a nan kuke saye. Mitarku ta fi sani.',
  one: 'Sake saya sau ɗaya, za mu iya faɗin tsawon lokacin da yunit zai kai.',
  phone: 'Daga rasiɗan wannan wayar. Sayayyar da aka yi a wani wuri ba ta ciki.',
  account: 'Daga duk sayayyar asusunku.',
  old: 'Ba mu iya tambayar na’urarmu ba. Wannan daga rasiɗan wannan wayar ne.',
  remind: 'Tuna mini kafin ya ƙare',
  again: 'Saya wa wannan mita',
} satisfies In<typeof en>;
