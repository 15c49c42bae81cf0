import { part } from '../../words';

export default part('terms', {
  title: 'Terms and refunds',
  lead: 'What you can count on, in plain words.',
  version: 'Since {when}',
  sell: 'What we sell',
  sell1: 'Tokens for prepaid meters and payments of bills. The electricity comes from your company. Its tariff '
    + 'decides the units; our number before you pay is an estimate.',
  price: 'The price',
  price1: 'You see the whole price before you pay: electricity, VAT, debt the company takes, our fee. It does not '
    + 'change after you pay.',
  meter: 'Your part',
  meter1: 'Check the name and number of the meter. A token works only on that meter. Keep it like cash: who has it '
    + 'can use it on that meter.',
  back: 'When you get money back',
  back1: 'No token or no payment of the bill: all of it, our fee too.',
  back2: 'Paid twice, too much, too little or too late: what we could not use.',
  back3: 'It goes back by itself, the way you paid. We send it at once when it is sure; a bank may take up to 72 '
    + 'hours. If the company’s answer is not clear, a person decides; we aim for 24 hours.',
  not: 'When you do not',
  not1: 'The token was made or the bill paid as you ordered. If the meter was wrong or the token does not work, '
    + 'complain: we take it to the company.',
  wallet: 'We keep no money for you: no wallet, no balance.',
  complain: 'Complaints',
  complain1: 'Send one here. You get a number, a date, and whom to go to next. These terms take away none of the '
    + 'rights that the law gives you.',
  send: 'Send a complaint', privacy: 'Your privacy',
});
