import type { In } from '../../words';
import type en from '../en/help';

export default {
  title: 'Taimako',
  lead: 'Gajerun amsoshi. Idan amsa ba ta taimaka ba, kai ƙara: za ku samu lamba da rana.',
  load: 'Yadda ake saka token',
  load1: 'Nemo lambobi 20 a SMS ɗinku, ko a Rasiɗai.',
  load2: 'Danna duka 20 a mita, huɗu-huɗu. Tazara ba ta da matsala.',
  load3: 'Danna maɓallin Enter: ↵, # ko maɓalli shuɗi.',
  load4: 'Mita za ta nuna OK ko “accept”, sannan sabon yunit ɗinku.',
  loadMany: 'An ba ku lambobi biyu ko uku? Danna su a jere. Duba yadda ake yi',
  none: 'Na biya, amma token bai zo ba',
  noneDo:
    'Kada ku sake biya. Buɗe sayayyarku: tana faɗin abin da ke faruwa da lokacin da za mu sake dubawa. '
    + 'Muna ci gaba da tambayar kamfani. Burinmu: token, ko kuɗinku ya fara dawowa, cikin awa 24.',
  find: 'Nemo sayayyata',
  rejected: 'Mita ta ƙi token ɗina',
  rejectedDo:
    'Kwatanta lambobi 20 duka, da lambar mita a rasit da wadda ke jikin mita. Idan an ba ku lambobi da '
    + 'yawa, sauran ne na farko. Mita tana karɓar kowane token sau ɗaya.',
  errors: 'Abin da allon mita ke faɗi',
  wrong: 'Na saya wa wata mita daban',
  wrongDo:
    'Token yana aiki ne a mitarsa kaɗai, ba mai iya dawo da shi. Idan token bai fito ba tukuna, kai ƙara '
    + 'yanzu: za mu yi ƙoƙarin tsayar da shi. Idan ya fito, kamfanin wuta ne kaɗai zai iya mayar da yunit; '
    + 'za mu tambaya a madadinku.',
  refund: 'Yaushe kuɗina zai dawo?',
  refundDo:
    'Idan kamfani ya ƙi tabbas, muna mayar da kuɗinku nan take, ta hanyar da kuka biya. Banki na iya '
    + 'ɗaukar awa 72 kafin ya nuna. Sayayyarku tana nuna ranar da muka tura.',
  fees: 'Nawa ake biya',
  feesDo:
    'Kuna ganin farashi duka kafin ku biya: wuta, VAT, bashin da kamfani ke cirewa, kuɗin aikinmu da VAT '
    + 'ɗinsa. Ba a ƙara komai daga baya.',
  few: 'Yunit bai kai yadda na zata ba',
  fewDo:
    'Ana fara cire bashi da VAT; farashin yunit ya danganta da band ɗinku. Rasit yana nuna kowane '
    + 'ɓangare. Lambar da kuke gani kafin biya kimantawarmu ce; kamfani ne ke yanke hukunci.',
  complain: 'Kai ƙara',
  complainAbout: 'Kai ƙara kan {reference}',
  complainElse: 'Kan wani abu daban',
  pic: 'Hoto: mita mai maɓallai. Allonta yana nuna {text}.',
  yours: 'Ƙararrakinku',
  yoursHint: 'An aika daga wannan wayar.',
  findTitle: 'Buɗe ƙara',
  findHint: 'Daga wata waya aka aika? Yi amfani da lambarta.',
  findNumber: 'Lambar ƙara',
  findBad: 'Saka lambar da ke SMS ɗinmu, kamar CP7K2M9QXD4T.',
  findOpen: 'Buɗe',
  last: 'Sayayyarku ta ƙarshe: {amount} domin {name}, {when}.',
  more: 'Ƙari',
  usage: 'Amfanina da wuta',
  kct: 'Lambobi biyu ko uku?',
  works: 'Abin da ke aiki yanzu',
  privacy: 'Sirrinku',
  terms: 'Sharuɗɗa da mayar da kuɗi',
} satisfies In<typeof en>;
