import './help.css';
import { Icon } from '@powerpay/kit/icon';
import m from '../locales/en/errors';
import { Shell } from '../shell';
import { fill } from '../words';

/**
 * What displays say. The words are the results that the standard for meters names, so they are on
 * many meters; the numbers stand in one maker's book only (reference/sts.md, section 8).
 */
type Meant = 'ok' | 'first' | 'wrong' | 'used' | 'old' | 'key' | 'full' | 'lock' | 'cannot';
type Row = { shows: string[]; number: string; is: Meant };
const ROWS: readonly Row[] = [
  { shows: ['OK', 'ACCEPT', 'GOOD'], number: '1', is: 'ok' },
  { shows: ['1st KCT', '2nd KCT'], number: '2, 3', is: 'first' },
  { shows: ['REJECT', 'ERROR', 'CRC', 'FORMAT'], number: '6, 13', is: 'wrong' },
  { shows: ['USED'], number: '10', is: 'used' },
  { shows: ['OLD'], number: '9', is: 'old' },
  { shows: ['KEY EXPIRED', 'KEY TYPE', 'DDTK'], number: '5, 11, 12', is: 'key' },
  { shows: ['OVERFLOW'], number: '4', is: 'full' },
  { shows: ['LOCK', 'WAIT'], number: '15', is: 'lock' },
  { shows: ['RANGE', 'FUNCTION', 'NOT READY'], number: '7, 8, 16', is: 'cannot' },
];

export default function MeterErrors() {
  return (
    <Shell title={m.title} lead={m.lead}>
      <ul class="list">
        {ROWS.map(row => <Meaning key={row.number} row={row} />)}
        <li><h2>{m.dark}</h2><p>{m.darkIs}</p><p><b>{m.darkDo}</b></p></li>
      </ul>
      <div class="card side"><ul class="ways-on">
        <li><a href="/help/kct">{m.kct}<Icon name="chevron" /></a></li>
        <li><a href="/complaint">{m.complain}<Icon name="chevron" /></a></li>
      </ul></div>
    </Shell>
  );
}

const Meaning = ({ row }: { row: Row }) => (
  <li>
    <h2 class="display" lang="en">{row.shows.join(' · ')}</h2>
    <p>{m[row.is]}</p>
    <p><b>{m[`${row.is}Do`]}</b></p>
    <p class="hint"><span class="badge good"><Icon name="check" />{m.sure}</span></p>
    <p class="hint">{fill(m.number, { n: row.number })}: {m.unsure}</p>
  </li>
);
