import type { In } from '../../words';
import type en from '../en/kct';

export default {
  title: 'Lambobi biyu ko uku?',
  lead: 'Canjin maɓalli: ana danna su sau ɗaya, a jere, kafin yunit ɗinku.',
  why: 'Me ya sa',
  why1:
    'Mitoci a ko’ina sun samu sababbin maɓallai saboda tsohon ƙidaya ya ƙare a Nuwamba 2024. Mita na iya '
    + 'samun sabon maɓalli kuma idan kamfani ya canza rukunin farashinta.',
  why2:
    'Lambobi biyu na farko (a wasu mitoci fiye da haka) maɓalli kawai suke kawowa. Ba sa ƙara yunit, ba '
    + 'sa rage shi. Lambar ƙarshe ita ce abin da kuka saya.',
  how: 'Ku yi haka, a jere',
  step1: 'Danna lambar farko, lambobi 20 duka. Danna Enter.',
  wait: 'Ku jira sai mita ta ce OK. Kada ku danna komai tukuna.',
  step2: 'Danna lamba ta biyu. Danna Enter. Ku jira OK.',
  more: 'Idan akwai wata lambar canjin maɓalli, danna ta haka nan.',
  step3: 'Yanzu danna lambar ƙarshe: token ɗinku. Mita za ta nuna yunit ɗinku.',
  slow:
    'Kada ku daɗe a tsakani. Wasu mitoci suna manta lambar farko bayan kamar minti goma; to, ku sake '
    + 'farawa da ta farko.',
  no: 'Mita ta ce ta ƙi',
  no1: 'Kwatanta lambobin, ku sake danna wannan lambar.',
  no2:
    'Kun fara da yunit? Mita ba za ta karɓa ba sai an canza maɓalli. Danna lambobin canjin maɓalli, '
    + 'sannan yunit: token bai ɓace ba.',
  no3: 'Ta ce “used”? An riga an saka wannan lambar. Ci gaba da ta gaba.',
  no4:
    'Har yanzu ta ƙi? Ku jira minti 30, domin mita tana kullewa bayan gwaje-gwaje da yawa, sannan ku sake'
    + ' farawa da lambar farko.',
  no5: 'Sannan ku gaya mana abin da allon ya faɗi. Za mu tambayi kamfani.',
  errors: 'Abin da allon mita ke faɗi',
  complain: 'Kai ƙara',
  find: 'Nemo lambobina',
  pic: 'Hoto: mita mai maɓallai. Allonta yana nuna {text}.',
} satisfies In<typeof en>;
