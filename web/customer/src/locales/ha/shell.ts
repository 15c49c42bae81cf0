import type { In } from '../../words';
import type en from '../en/shell';

export default {
  buy: 'Sayi wuta',
  receipts: 'Rasiɗai',
  help: 'Taimako',
  me: 'Nawa',
  about:
    'Sayi token na wuta ko ku biya bil na kowane kamfani a Najeriya. Token yana zuwa cikin daƙiƙu, ta '
    + 'SMS ma.',
  again: 'Sake gwadawa',
  cancel: 'A bari',
  save: 'Adana',
  open: 'Buɗe shi',
  loading: 'Ɗan jira…',
  offline: 'Babu network. Abin da ke cikin wannan wayar yana aiki har yanzu.',
  languageNo: 'Babu network, kuma wannan harshe bai riga ya shiga wayarku ba.',
  privacy: 'Sirri',
  terms: 'Sharuɗɗa',
  menu: 'Manyan shafuka',
  skip: 'Tsallaka zuwa bayani',
  language: 'Harshe',
  title: 'Sayi wutar lantarki',
  company: 'Kamfanin wuta',
  type: 'Irin mita',
  prepaid: 'Biya-gaba',
  postpaid: 'Biya-baya',
  number: 'Lambar mita',
  account: 'Lambar asusu ko mita',
  safe: 'Idan token bai zo ba, kuɗinku zai dawo muku.',
  t_reference: 'Lambar shaida',
  k_copy: 'Kwafa',
  k_copied: 'An kwafa',
  k_next: 'Na gaba',
  k_back: 'Koma baya',
  k_close: 'Rufe',
  w_link: 'Abin da ke aiki yanzu',
} satisfies In<typeof en>;
