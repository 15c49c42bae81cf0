import { part } from '../../words';

export default part('kct', {
  title: 'Two or three numbers?',
  lead: 'Key change: typed once, in order, before your units.',
  why: 'Why',
  why1: 'Meters everywhere got new keys when the old numbering ended in November 2024. A meter may also get a new '
    + 'key when the company changes its tariff group.',
  why2: 'The first two numbers (on some meters more) only bring the key. They add no units and take none away. The '
    + 'last number is what you bought.',
  how: 'Do this, in this order',
  step1: 'Type the first number, all 20 digits. Press Enter.',
  wait: 'Wait until the meter says OK. Do not type yet.',
  step2: 'Type the second number. Press Enter. Wait for OK.',
  more: 'If there is another key change number, type it the same way.',
  step3: 'Now type the last number: your token. The meter shows your units.',
  slow: 'Type them without a long break. Some meters forget the first number after about ten minutes; then start '
    + 'again with the first.',
  no: 'The meter says rejected',
  no1: 'Compare the digits and type the same number again.',
  no2: 'You typed the units first? The meter rejects them until the key is changed. Type the key change numbers, '
    + 'then the units: the token is not lost.',
  no3: 'It says “used”? That number went in before. Go on with the next one.',
  no4: 'It still rejects? Wait 30 minutes, because meters lock after several tries, then start again with the '
    + 'first number.',
  no5: 'Then tell us what the display says. We ask the company.',
  errors: 'What the display says',
  complain: 'Complain',
  find: 'Find my numbers',
  pic: 'Picture: a meter with a keypad. Its display shows {text}.',
});
