import type { In } from '../../words';
import type en from '../en/terms';

export default {
  title: 'Our rules and refund',
  lead: 'Wetin you fit hold us for, for simple words.',
  version: 'Since {when} till now',
  sell: 'Wetin we dey sell',
  sell1:
    'Tokens for prepaid meters and payment of light bills. The light itself na from your company. Na '
    + 'their tariff dey decide the units; the number wey you see before you pay na guess.',
  price: 'The price be say',
  price1:
    'You dey see the whole price before you pay: light, VAT, debt wey the company dey take, our fee. E no'
    + ' dey change after you pay.',
  meter: 'Your own part',
  meter1:
    'Check the name and number of the meter. Token dey work only for that meter. Keep am like cash: '
    + 'anybody wey get am fit use am for that meter.',
  back: 'When your money dey come back',
  back1: 'Token no come or bill no pay: everything, our fee join.',
  back2: 'You pay two times, too much, too small or too late: wetin we no fit use.',
  back3:
    'E dey come back by itself, the same way you pay. We dey send am at once when e sure; bank fit take '
    + 'reach 72 hours. If the company answer no clear, na person go decide; we wan finish am inside 24 '
    + 'hours.',
  not: 'When e no dey come back',
  not1:
    'Token don come or bill don pay as you order am. If the meter wrong or the token no work, complain: '
    + 'we go carry am go the company.',
  wallet: 'We no dey keep money for you: no wallet, no balance.',
  complain: 'If you wan complain',
  complain1:
    'Send am here. You go get number, date, and who to meet next. These rules no dey remove any right wey'
    + ' the law give you.',
  send: 'Send complaint now',
  privacy: 'Your own privacy',
} satisfies In<typeof en>;
