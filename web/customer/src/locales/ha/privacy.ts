import type { In } from '../../words';
import type en from '../en/privacy';

export default {
  title: 'Sirrinku',
  lead: 'Abin da muka sani game da ku, dalili, da yadda za ku ce a’a.',
  version: 'Tun {when}',
  what: 'Abin da muke karɓa',
  what1:
    'Domin sayarwa: lambar mita, waya, kuɗi, imel idan kun bayar. Kamfanin wuta yana gaya mana suna da '
    + 'adireshin mita.',
  what2: 'Idan kuna da asusu: sunanku, mitoci, tunatarwa, harshe, da inda kuka shiga.',
  what3: 'Ƙararrakin da kuka aika. Adireshin intanet, domin hana ɓarna.',
  what4:
    'Ba ma taɓa karɓar lambar kati ko PIN; waɗannan kamfanin biya kaɗai kuke ba wa. BVN ko NIN sai idan '
    + 'wannan shago yana ba da babban iyaka kuma kun zaɓa; muna ajiye ɓoyayyen siffarsa da lambobi huɗu na '
    + 'ƙarshe kawai.',
  why: 'Me ya sa',
  why1: 'Domin mu ba ku token, rasit ko mu mayar da kuɗinku: yarjejeniyarmu da ku ce.',
  why2: 'Domin doka tana son a ajiye bayanan sayarwa. Tunatarwa da labarai: sai idan kun yarda.',
  who: 'Wa ke samu',
  who1:
    'Kamfanin wutarku ko mai sayar masa: mita, kuɗi, da lambar waya inda ya tambaya. Kamfanin biya: kuɗi,'
    + ' lambar shaida, imel ko waya. Masu ɗaukar SMS da imel: saƙon.',
  who2: 'Na’urorinmu na iya kasancewa a wajen Najeriya. Ba ma sayar wa kowa komai. Babu talla, babu bibiya.',
  long: 'Tsawon lokaci',
  long1:
    'Sayayya: shekara 6, kamar yadda doka ta ce; sannan a cire suna, waya da adireshi. Asusu: har sai kun'
    + ' goge shi.',
  long2:
    'Wannan waya tana ajiye rasiɗai, mitoci da abin da kuka rubuta har sai kun share su a Rasiɗai. Cookie'
    + ' ɗaya kaɗai ne, na shiga asusu.',
  rights: 'Haƙƙoƙinku',
  rights1:
    'Kuna iya gani, gyarawa, ɗauka ko goge abin da muke da shi, rage ko hana amfani da shi, da janye '
    + 'yardarku. Idan kuna da asusu, yi a Nawa. Idan ba ku da shi, aika ƙara; za mu nemi shaida cewa wayar '
    + 'taku ce.',
  rights2: 'Kuna iya kai ƙara wurin hukumar kare bayanai ta Najeriya (NDPC).',
  contact: 'Jami’inmu mai kare bayanai',
  noContact:
    'Ba a rubuta sunansa a wannan shafi ba tukuna. Yi amfani da adireshin ƙara na rasit ɗinku, ko ku aika'
    + ' ƙara a nan.',
  complain: 'Aika ƙara',
  terms: 'Sharuɗɗa da mayar da kuɗi',
} satisfies In<typeof en>;
