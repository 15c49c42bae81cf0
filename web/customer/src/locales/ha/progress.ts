import type { In } from '../../words';
import type en from '../en/progress';

export default {
  s_AWAITING_PAYMENT: 'Ana jiran biyanku',
  s_PAID: 'An karɓi kuɗi',
  s_VENDING: 'Ana karɓo token ɗinku',
  s_REFUNDING: 'Kuɗinku yana dawowa',
  s_REFUNDED: 'Kuɗinku ya koma',
  s_EXPIRED: 'Ba a biya cikin lokaci ba',
  s_WRITTEN_OFF: 'An rufe wannan saye',
  s_REVIEW: 'Muna duba wannan da kanmu',
  s_vendingBill: 'Ana biyan bil ɗinku',
  s_declined: 'Biyan bai yi nasara ba',
  s_missing: 'Ba mu samu wannan saye ba',
  t_checking: 'Ana tambayar banki game da biyanku…',
  t_unpaid: 'Ba mu ga biyanku ba tukuna. Idan kun biya, ku jira: kada ku biya sau biyu.',
  t_declined: 'Ba a cire kuɗi ba. Za ku iya sake biya don sayen nan.',
  t_payNow: 'Je wurin biya',
  t_payAgain: 'Sake biyan {amount}',
  t_paid: 'Yawanci ƙasa da daƙiƙu 10. Za ku iya rufe shafin: za mu tura SMS ma.',
  t_slow:
    'Har yanzu muna jiran {company}. Kuɗinku yana lafiya. Za ku iya rufe shafin: token zai zo ta SMS, ko '
    + 'kuɗinku ya dawo.',
  t_slowBill:
    'Har yanzu muna jiran {company}. Kuɗinku yana lafiya. Za ku iya rufe shafin: rasit zai zo ta SMS, ko '
    + 'kuɗinku ya dawo.',
  t_underpaid: 'Abin da aka biya bai kai farashi ba, don haka ba za mu iya saya ba. Yana dawowa gare ku.',
  t_writtenOff: 'Ma’aikatanmu sun rufe wannan saye. Rubuto mana da lambar shaida idan akwai matsala.',
  t_refused: '{company} bai iya kammala wannan ba. {amount} ɗinku yana dawowa gare ku.',
  t_refunded: '{amount} ya koma ta hanyar da kuka biya, ranar {when}. Wasu bankuna suna nuna shi washegari.',
  t_refundedPlain: '{amount} ya koma ta hanyar da kuka biya. Wasu bankuna suna nuna shi washegari.',
  t_expired: 'Ba a biya ba, don haka mun rufe wannan saye. Za ku iya fara sabo.',
  t_review:
    'Amsar {company} ba ta bayyana ba. Wani ma’aikaci yana dubawa yanzu. Kuɗinku yana lafiya: za ku samu '
    + 'token ko kuɗinku.',
  x_VEND_IN_DOUBT: 'kamfani bai faɗi abin da ya faru da sayarwar ba',
  x_PAYMENT_IN_DOUBT: 'tsarin biyan kuɗi bai faɗi abin da ya faru da biyan ba',
  x_COMPANY_UNREACHABLE: 'ba a iya samun kamfanin ba',
  x_VEND_REVERSED: 'kamfani ya janye sayarwar',
  x_WRONG_AMOUNT: 'abin da aka biya bai kai farashi ba',
  t_reason: 'Dalili: {reason}',
  t_next: 'Za mu sake dubawa da {time}.',
  t_now: 'Muna sake dubawa yanzu.',
  t_keep:
    'Ku adana wannan lambar shaida. Da ita da lambobi huɗu na ƙarshe na wayarku, za ku iya buɗe wannan '
    + 'shafi a ko’ina.',
  t_notSeen: 'Babu network. Muna ci gaba da gwadawa; sayenku yana ci gaba ko babu wannan shafi.',
} satisfies In<typeof en>;
