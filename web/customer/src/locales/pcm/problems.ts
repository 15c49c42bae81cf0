import type { In } from '../../words';
import type en from '../en/problems';

export default {
  p_OFFLINE: 'Network no dey. We never collect your money. Check your network, then try again.',
  p_UNREACHABLE: 'Network no gree. Check am, then try again; we never collect your money.',
  p_TOO_MANY_REQUESTS: 'You don try am too much. Wait {wait}, then try again.',
  p_DATABASE_UNAVAILABLE:
    'Plenty people dey our side now. Wait {wait}, then try again; we never collect your money.',
  p_FAILED: 'Something spoil for our side; we never collect your money. Try again.',
  p_reference: 'Reference na {id}.',
  p_METER_NOT_FOUND: '{company} no know this number. Check the figures, the company and which kain meter.',
  p_METER_WRONG_TYPE: 'This no be {type} meter. Change which kain meter, then check again.',
  p_METER_CANNOT_VEND: 'This meter no fit buy now. We no collect money. Ask {company} why.',
  p_VENDOR_UNAVAILABLE: '{company} no dey answer now. We never collect your money. Try again in {wait}.',
  p_COMPANY_PAUSED: 'We no dey sell {company} now. We never collect your money. Come back later.',
  p_CUSTOMER_BLOCKED:
    'We don stop to sell for this phone or this meter. We no collect money. Abeg talk to us.',
  p_PAYMENT_PAUSED: 'We no fit collect payment now. We never collect your money. Come back later.',
  p_GATEWAY_UNAVAILABLE:
    'The payment people no dey answer now. We never collect your money. Try again in {wait}.',
  p_TRANSFER_NOT_OFFERED:
    'Account no dey for this purchase. If you don pay, wait. If not, pay another way or start again.',
  p_CHECKOUT_EXPIRED: 'Time to pay for this one don pass. Start again.',
  p_PURCHASE_NOT_AWAITING_PAYMENT: 'Nothing dey to pay for this one now.',
  p_AMOUNT_TOO_SMALL: 'The smallest money for this meter na {min}.',
  p_AMOUNT_TOO_LARGE: 'The biggest money for this meter na {max}.',
  p_ARREARS_TAKE_ALL: 'Wetin you owe {company} go swallow all this money. Put more.',
  p_COMPANY_NOT_FOUND: 'We no dey sell for this company now. Choose another one.',
  p_PURCHASE_NOT_READY: 'Nothing dey to send yet. Wait make the purchase finish.',
  p_LINK_INVALID: 'This link don old. Open your purchase again.',
  p_PRICE_CHANGED: 'The price don change. Look the new total, then press Pay again.',
  p_PRICE_SHOWN: 'See the price. Look the total, then press Pay again.',
  p_IDEMPOTENCY_KEY_REUSED: 'Wetin you type don change. Look am, then press Pay again.',
  p_PURCHASE_NOT_FOUND:
    'We no see purchase with this reference and these four numbers. Check the two, then try again.',
  p_PENDING: 'The last one wey you buy for this meter never finish.',
  soon: 'one minute',
  seconds: '{count} seconds dem',
  minutes: '{count} minutes dem',
} satisfies In<typeof en>;
