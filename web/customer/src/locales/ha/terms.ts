import type { In } from '../../words';
import type en from '../en/terms';

export default {
  title: 'Sharuɗɗa da mayar da kuɗi',
  lead: 'Abin da za ku iya dogara da shi, a sauƙaƙe.',
  version: 'Tun {when}',
  sell: 'Abin da muke sayarwa',
  sell1:
    'Token na mitar biya-gaba da biyan bil. Wutar daga kamfaninku take. Farashinsa ne ke yanke yunit; '
    + 'lambar da muke nunawa kafin biya kimantawa ce.',
  price: 'Farashi',
  price1:
    'Kuna ganin farashi duka kafin ku biya: wuta, VAT, bashin da kamfani ke cirewa, kuɗin aikinmu. Ba ya '
    + 'canzawa bayan kun biya.',
  meter: 'Naku ɓangare',
  meter1:
    'Duba suna da lambar mita. Token yana aiki a wannan mita kaɗai. Ku ajiye shi kamar kuɗi: duk wanda ya'
    + ' same shi zai iya saka shi a wannan mita.',
  back: 'Lokacin da kuɗi ke dawowa',
  back1: 'Babu token ko ba a biya bil ba: duka, har kuɗin aikinmu.',
  back2: 'An biya sau biyu, ya yi yawa, ya yi kaɗan ko ya makara: abin da ba mu iya amfani da shi ba.',
  back3:
    'Yana dawowa da kansa, ta hanyar da kuka biya. Muna tura shi nan take idan ya tabbata; banki na iya '
    + 'ɗaukar awa 72. Idan amsar kamfani ba ta fito fili ba, mutum ne zai yanke hukunci; burinmu awa 24.',
  not: 'Lokacin da ba ya dawowa',
  not1:
    'An yi token ko an biya bil kamar yadda kuka ce. Idan mitar ba daidai ba ce ko token bai yi aiki ba, '
    + 'kai ƙara: za mu kai wa kamfani.',
  wallet: 'Ba ma ajiye muku kuɗi: babu wallet, babu asusun kuɗi.',
  complain: 'Ƙararraki',
  complain1:
    'Aika ɗaya a nan. Za ku samu lamba, rana, da wanda za ku je wurinsa gaba. Waɗannan sharuɗɗa ba sa '
    + 'rage haƙƙin da doka ta ba ku.',
  send: 'Aika ƙara',
  privacy: 'Sirrinku',
} satisfies In<typeof en>;
