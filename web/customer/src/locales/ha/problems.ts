import type { In } from '../../words';
import type en from '../en/problems';

export default {
  p_OFFLINE: 'Babu network. Ba a cire kuɗinku ba. Duba network ku sake gwadawa.',
  p_UNREACHABLE: 'Network bai yi ba. Duba ku sake gwadawa; ba a cire kuɗinku ba.',
  p_TOO_MANY_REQUESTS: 'Kun gwada sau da yawa. Ku jira {wait} ku sake gwadawa.',
  p_DATABASE_UNAVAILABLE: 'Aiki ya yi mana yawa yanzu. Ku jira {wait} ku sake gwadawa; ba a cire kuɗinku ba.',
  p_FAILED: 'Matsala ta faru a wurinmu; ba a cire kuɗinku ba. Sake gwadawa.',
  p_reference: 'Lambar shaida {id}.',
  p_METER_NOT_FOUND: '{company} bai san wannan lamba ba. Duba lambobin, kamfanin da irin mitar.',
  p_METER_WRONG_TYPE: 'Wannan ba mitar {type} ba ce. Canza irin mita ku sake dubawa.',
  p_METER_CANNOT_VEND:
    'Wannan mita ba za ta iya saya ba yanzu. Ba a cire kuɗi ba. Ku tambayi {company} dalili.',
  p_VENDOR_UNAVAILABLE: '{company} ba ya amsawa yanzu. Ba a cire kuɗinku ba. Sake gwadawa bayan {wait}.',
  p_COMPANY_PAUSED: 'Ba ma sayar da na {company} yanzu. Ba a cire kuɗinku ba. Ku dawo anjima.',
  p_CUSTOMER_BLOCKED:
    'An dakatar da saye da wannan waya ko wannan mita. Ba a cire kuɗi ba. Ku tuntuɓe mu.',
  p_PAYMENT_PAUSED: 'Ba za mu iya karɓar kuɗi yanzu ba. Ba a cire kuɗinku ba. Ku dawo anjima.',
  p_GATEWAY_UNAVAILABLE:
    'Tsarin biyan kuɗi ba ya amsawa yanzu. Ba a cire kuɗinku ba. Sake gwadawa bayan {wait}.',
  p_TRANSFER_NOT_OFFERED:
    'Babu asusu don wannan saye. Idan kun biya, ku jira. Idan ba haka ba, biya ta wata hanya ko ku fara '
    + 'sabo.',
  p_CHECKOUT_EXPIRED: 'Lokacin biyan wannan saye ya ƙare. Ku fara sabo.',
  p_PURCHASE_NOT_AWAITING_PAYMENT: 'Babu abin da za a biya don wannan saye yanzu.',
  p_AMOUNT_TOO_SMALL: 'Mafi ƙarancin biya na wannan mita shi ne {min}.',
  p_AMOUNT_TOO_LARGE: 'Mafi yawan biya na wannan mita shi ne {max}.',
  p_ARREARS_TAKE_ALL: 'Bashinku a {company} zai cinye duk wannan kuɗi. Rubuta fiye da haka.',
  p_COMPANY_NOT_FOUND: 'Ba ma sayar da na wannan kamfani yanzu. Zaɓi wani.',
  p_PURCHASE_NOT_READY: 'Babu abin da za a tura tukuna. Ku jira sai sayen ya ƙare.',
  p_LINK_INVALID: 'Wannan hanyar ta tsufa. Sake buɗe sayenku.',
  p_PRICE_CHANGED: 'Farashi ya canza. Duba sabon jimla, sannan ku sake danna Biya.',
  p_PRICE_SHOWN: 'Ga farashin. Duba jimla, sannan ku sake danna Biya.',
  p_IDEMPOTENCY_KEY_REUSED: 'Bayananku sun canza. Duba su, sannan ku sake danna Biya.',
  p_PURCHASE_NOT_FOUND:
    'Babu saye mai wannan lambar shaida da waɗannan lambobi huɗu. Duba duka biyun ku sake gwadawa.',
  p_PENDING: 'Sayenku na ƙarshe na wannan mita bai ƙare ba tukuna.',
  soon: 'minti ɗaya',
  seconds: 'daƙiƙu {count}',
  minutes: 'mintuna {count}',
} satisfies In<typeof en>;
