import type { In } from '../../words';
import type en from '../en/buy';

export default {
  lead: 'Token ɗinku cikin daƙiƙu. Ba a buƙatar asusu.',
  state: 'Jiha (don jera sunaye kawai)',
  stateAny: 'Duk jihohi',
  companyChoose: 'Zaɓi kamfaninku',
  companyHere: 'Kamfanoni a {state}',
  companyElse: 'Wasu kamfanoni',
  companyStates: 'Yana ba da wuta a {states}. Bil ko katin mita yana nuna kamfaninku.',
  companyHint: 'Yana rubuce a bil ko katin mita. Jiha na iya samun fiye da ɗaya.',
  down: 'ba ya amsawa yanzu',
  slow: 'yana jinkiri yanzu',
  off: 'ba ma sayarwa yanzu',
  companyDown:
    '{company} ba ya amsawa yanzu. Ba za a cire kuɗi ba sai ya amsa. Sake gwadawa bayan mintuna kaɗan.',
  companyOff: 'Ba ma sayar da na {company} yanzu. Ku dawo anjima.',
  companySlow: '{company} yana jinkiri yanzu. Token na iya ɗaukar mintuna.',
  companyTypeNo: '{company} ba ya karɓar biyan {type} a nan.',
  prepaidIs: 'Kuna danna token a mita.',
  postpaidIs: 'Ana kawo muku bil.',
  numberHint: 'Lambobi 11 ko 13, suna jikin mita',
  accountHint: 'Kamar yadda yake a bil ɗinku',
  numberLength:
    'Yawancin mitocin biya-gaba suna da lambobi 11 ko 13; wannan tana da {count}. Sake dubawa. Idan '
    + 'daidai ne, ku ci gaba.',
  numberFound: 'An samo mita: {name}',
  check: 'Duba mita',
  checking: 'Ana dubawa…',
  yourMeters: 'Mitocinku',
  againFor: 'Sake saya wa {name}',
  againLast: 'Na ƙarshe {amount}',
  openWork: 'Ana kan aikin sayen {amount} na {name}.',
  openUnpaid: 'Kun fara biyan {amount} na {name}. Kun biya?',
  openBack: '{amount} ɗinku na {name} yana dawowa gare ku.',
  offlineBuy: 'Babu network. Saye na buƙatar network; token ɗinku suna cikin Rasiɗai.',
  howTitle: 'Yadda ake yi',
  how1: 'Duba mitarku',
  how2: 'Zaɓi kuɗi',
  how3: 'Biya ku samu token',
} satisfies In<typeof en>;
