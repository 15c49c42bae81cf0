import type { In } from '../../words';
import type en from '../en/kct';

export default {
  title: 'You get two or three numbers?',
  lead: 'Na key change: you go type am one time, one after another, before your units.',
  why: 'Why e be so',
  why1:
    'Meters everywhere get new key because the old counting end for November 2024. Your meter fit get new'
    + ' key too if the company change him tariff group.',
  why2:
    'The first two numbers (some meters get more) na only key dem dey bring. Dem no dey add units, dem no'
    + ' dey remove any. The last number na wetin you buy.',
  how: 'Do am like this, one after another',
  step1: 'Type the first number, all the 20. Press Enter.',
  wait: 'Wait till the meter talk OK. No type anything yet.',
  step2: 'Type the second number. Press Enter. Wait make e talk OK.',
  more: 'If another key change number dey, type am the same way.',
  step3: 'Now type the last number: your token. The meter go show your units.',
  slow:
    'No rest too long between them. Some meters dey forget the first number after like ten minutes; then '
    + 'start again from the first one.',
  no: 'The meter no gree',
  no1: 'Check the numbers well and type the same one again.',
  no2:
    'You type the units first? The meter no go gree till the key don change. Type the key change numbers,'
    + ' then the units: the token never lost.',
  no3: 'E talk “used”? That number don enter before. Go on with the next one.',
  no4:
    'E still no gree? Wait 30 minutes, because meter dey lock after many tries, then start again from the'
    + ' first number.',
  no5: 'After that, tell us wetin the screen talk. We go ask the company.',
  errors: 'Wetin the screen dey talk',
  complain: 'Make complaint',
  find: 'Find my own numbers',
  pic: 'Picture: meter with keypad. The screen dey show {text}.',
} satisfies In<typeof en>;
