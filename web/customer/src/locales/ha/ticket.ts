import type { In } from '../../words';
import type en from '../en/ticket';

export default {
  s_VENDED: 'Ga token ɗinku',
  s_vendedBill: 'An biya bil ɗinku',
  t_paidTotal: 'Kun biya',
  t_toPay: 'Za a biya',
  t_when: 'Ranar saye',
  t_name: 'Suna',
  t_company: 'Kamfani',
  t_restart: 'Sake saya',
  k_how: 'Danna shi a mitarku, sannan ku danna Enter.',
  k_many:
    'Mitarku tana buƙatar lambobi {count}, a wannan jeri. Bayan kowace, danna Enter ku jira sai mita ta '
    + 'karɓa. Sannan ku danna ta gaba.',
  k_step: '{n} cikin {count}',
  k_KEY_CHANGE_1: 'Canjin maɓalli 1',
  k_KEY_CHANGE_2: 'Canjin maɓalli 2',
  k_CREDIT: 'Yunit ɗinku',
  k_BONUS: 'Yunit na kyauta',
  k_why:
    'Lambobin canjin maɓalli ba sa kawo wuta. Suna shirya mitarku don sababbin token; sau ɗaya kawai ake '
    + 'danna su.',
  k_share: 'Raba',
  k_big: 'Nuna da girma',
  k_token: 'Token ɗin {digits}',
  k_units: 'Yunit',
  k_estimated: 'Kimantawarmu',
  k_vendorReceipt: 'Rasit na kamfani',
  k_kct: 'Yadda ake yi da dalili, da hotuna',
  k_DUE: '{channel} zuwa {to}: yana kan hanya',
  k_SENT: '{channel} zuwa {to}: an tura {time}',
  k_DELIVERED: '{channel} zuwa {to}: ya isa {time}',
  k_FAILED: '{channel} zuwa {to}: bai isa ba',
  k_problem: 'Akwai matsala? Faɗa mana',
  k_pdf: 'Rasit (PDF)',
  k_html: 'Rasit (shafi)',
  k_messages: 'Saƙonni',
  k_mail: 'Imel',
  k_sms: 'Sake tura SMS',
  k_email: 'Sake tura imel',
  k_sent: 'Yana zuwa {to}.',
  k_billHow: '{company} ya karɓi kuɗinku. Ku adana rasit.',
  i_text: 'Sanya PowerPay a wannan waya: yana buɗewa kamar app kuma yana nuna token ɗinku ko babu network.',
  i_yes: 'Sanya a wayata',
  i_no: 'Ba yanzu ba',
} satisfies In<typeof en>;
