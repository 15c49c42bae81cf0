// Exact decimals for money and quantities: whole numbers of a millionth of a millionth, never floats.
const PLACES = 12;
export const ONE = 10n ** BigInt(PLACES);

/** @param text such as "0.0046", or a whole number; at most 12 places on either side of the point */
export function decimal(text) {
  const found = /^(\d{1,12})(?:\.(\d{1,12}))?$/.exec(String(text));
  if (!found) throw new Error(`"${text}" is not a decimal number of at most 12 places`);
  return BigInt(found[1]) * ONE + BigInt((found[2] ?? '').padEnd(PLACES, '0'));
}

export const times = (a, b) => (a * b + ONE / 2n) / ONE;

export function divide(a, b) {
  if (b <= 0n) throw new Error('division by nothing');
  return (a * ONE + b / 2n) / b;
}

export const sum = list => list.reduce((all, one) => all + one, 0n);
export const most = (a, b) => (a > b ? a : b);

/** Rounded half up. @param places 0 to 12 */
export function show(value, places = 2) {
  const unit = 10n ** BigInt(PLACES - places);
  const digits = String((value + unit / 2n) / unit).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, ',');
  return places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
}

/** With as many places as it has, at most 6: quantities in tables. */
export const brief = value => show(value, 6).replace(/\.?0+$/, '');
