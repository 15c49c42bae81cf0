import type { In } from '../../words';
import type en from '../en/problems';

export default {
  p_OFFLINE: 'Kò sí network. A kò gba owó yín. Ẹ wo network yín kí ẹ tún gbìyànjú.',
  p_UNREACHABLE: 'Network kò lọ. Ẹ wò ó kí ẹ tún gbìyànjú; a kò gba owó yín.',
  p_TOO_MANY_REQUESTS: 'Ẹ ti gbìyànjú jù. Ẹ dúró {wait} kí ẹ tún gbìyànjú.',
  p_DATABASE_UNAVAILABLE: 'Iṣẹ́ pọ̀ lọ́wọ́ wa báyìí. Ẹ dúró {wait} kí ẹ tún gbìyànjú; a kò gba owó yín.',
  p_FAILED: 'Nǹkan kan bàjẹ́ lọ́dọ̀ wa; a kò gba owó yín. Ẹ tún gbìyànjú.',
  p_reference: 'Nọ́ńbà ìtọ́kasí {id}.',
  p_METER_NOT_FOUND: '{company} kò mọ nọ́ńbà yìí. Ẹ wo àwọn nọ́ńbà, ilé-iṣẹ́ àti irú mítà.',
  p_METER_WRONG_TYPE: 'Èyí kì í ṣe mítà {type}. Yí irú mítà padà kí ẹ tún yẹ̀ ẹ́ wò.',
  p_METER_CANNOT_VEND: 'Mítà yìí kò lè rà báyìí. A kò gba owó. Ẹ bi {company} ní ìdí.',
  p_VENDOR_UNAVAILABLE: '{company} kò dáhùn báyìí. A kò gba owó yín. Ẹ tún gbìyànjú lẹ́yìn {wait}.',
  p_COMPANY_PAUSED: 'A kò ta ti {company} báyìí. A kò gba owó yín. Ẹ padà wá nígbà mìíràn.',
  p_CUSTOMER_BLOCKED:
    'A ti dá ríra dúró fún fóònù tàbí mítà yìí. A kò gba owó. Ẹ bá wa sọ̀rọ̀.',
  p_PAYMENT_PAUSED: 'A kò lè gba owó báyìí. A kò gba owó yín. Ẹ padà wá nígbà mìíràn.',
  p_GATEWAY_UNAVAILABLE: 'Ètò ìsanwó kò dáhùn báyìí. A kò gba owó yín. Ẹ tún gbìyànjú lẹ́yìn {wait}.',
  p_TRANSFER_NOT_OFFERED:
    'Kò sí àkántì fún rírà yìí. Bí ẹ bá ti san, ẹ dúró. Bí kò bá rí bẹ́ẹ̀, ẹ san lọ́nà mìíràn tàbí kí ẹ '
    + 'tún bẹ̀rẹ̀.',
  p_CHECKOUT_EXPIRED: 'Àkókò láti san fún èyí ti kọjá. Ẹ tún bẹ̀rẹ̀.',
  p_PURCHASE_NOT_AWAITING_PAYMENT: 'Kò sí ohun tí ẹ ó san fún èyí báyìí.',
  p_AMOUNT_TOO_SMALL: 'Owó tó kéré jù fún mítà yìí ni {min}.',
  p_AMOUNT_TOO_LARGE: 'Owó tó pọ̀ jù fún mítà yìí ni {max}.',
  p_ARREARS_TAKE_ALL: 'Gbèsè yín ní {company} yóò gba gbogbo owó yìí. Ẹ tẹ iye tó jù bẹ́ẹ̀ lọ.',
  p_COMPANY_NOT_FOUND: 'A kò ta ti ilé-iṣẹ́ yìí báyìí. Yan òmíràn.',
  p_PURCHASE_NOT_READY: 'Kò tíì sí ohun tí a ó fi ránṣẹ́. Ẹ dúró títí rírà yóò fi parí.',
  p_LINK_INVALID: 'Ìjápọ̀ yìí ti pẹ́ jù. Ẹ tún ṣí ohun tí ẹ rà.',
  p_PRICE_CHANGED: 'Iye owó ti yí padà. Ẹ wo àpapọ̀ tuntun, kí ẹ tún tẹ Sanwó.',
  p_PRICE_SHOWN: 'Iye owó nìyí. Ẹ wo àpapọ̀, kí ẹ tún tẹ Sanwó.',
  p_IDEMPOTENCY_KEY_REUSED: 'Ohun tí ẹ kọ ti yí padà. Ẹ wò ó, kí ẹ tún tẹ Sanwó.',
  p_PURCHASE_NOT_FOUND:
    'Kò sí rírà tó ní nọ́ńbà ìtọ́kasí yìí àti nọ́ńbà mẹ́rin yìí. Ẹ wo méjèèjì kí ẹ tún gbìyànjú.',
  p_PENDING: 'Èyí tí ẹ rà kẹ́yìn fún mítà yìí kò tíì parí.',
  soon: 'ìṣẹ́jú kan',
  seconds: 'ìṣẹ́jú àáyá {count}',
  minutes: 'ìṣẹ́jú {count}',
} satisfies In<typeof en>;
