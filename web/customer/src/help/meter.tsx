const ROWS = ['123', '456', '789', '*0↵'];
const WIDE = 160, KEY = 26, LEFT = 44, TOP = 76, STEP = 36;

type Props = {
  /** What stands in the display. */
  shows: string;
  /** What to press: the digits, Enter, or nothing. */
  press?: 'digits' | 'enter';
  /** The same in words. */
  words: string;
};

const pressed = (key: string, press: Props['press']) =>
  press === 'enter' ? key === '↵' : press === 'digits' && /\d/.test(key);

function Key({ name, x, y, hit }: { name: string; x: number; y: number; hit: boolean }) {
  return (
    <>
      <rect class={hit ? 'hit' : 'key'} x={x - KEY / 2} y={y - KEY / 2} width={KEY} height={KEY}
        rx="7" />
      <text class={hit ? 'hitname' : 'keyname'} x={x} y={y + 4.5}>{name}</text>
    </>
  );
}

/** Our own drawing of a meter with a keypad. */
export const MeterPicture = ({ shows, press, words }: Props) => (
  <svg class="meterpic" viewBox={`0 0 ${WIDE} 222`} role="img" aria-label={words}>
    <rect class="case" x="6" y="6" width={WIDE - 12} height="210" rx="14" />
    <rect class="lcd" x="18" y="18" width={WIDE - 36} height="32" rx="5" />
    <text x={WIDE / 2} y="39">{shows}</text>
    {ROWS.map((row, r) => [...row].map((name, c) => (
      <Key key={name} name={name} x={LEFT + c * STEP} y={TOP + r * STEP}
        hit={pressed(name, press)} />)))}
    <circle class="lamp" cx={WIDE / 2} cy="206" r="3" />
  </svg>
);
