// Numbers of the sandbox's accounts; its start page lists what each scenario does.
import { randomInt } from 'node:crypto';

/** The digit that completes a number by Luhn's rule. */
export function luhn(digits) {
  const sum = [...digits].reverse().reduce((total, d, i) => {
    const n = Number(d) * (i % 2 === 0 ? 2 : 1);
    return total + (n > 9 ? n - 9 : n);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const DIGITS = { ikeja: '01', eko: '02', abuja: '03', ibadan: '04', benin: '05', enugu: '06',
  portharcourt: '07', kano: '08', kaduna: '09', jos: '10', yola: '11', aba: '12' };
const two = n => String(n).padStart(2, '0');
const whole = digits => digits + luhn(digits);

export const SCENARIO = { normal: 1, arrears: 4, highMinimum: 5, cannotVend: 6, keyChange: 7, slow: 8,
  timeoutVended: 11, failed: 14, neverDone: 23, longName: 24 };

/** A normal prepaid meter that no other run uses: the vendor refuses a second sale at once. */
export const fresh = company =>
  whole(`0777${DIGITS[company]}${String(randomInt(1_000_000)).padStart(6, '0')}`);

export const thirteen = (company, scenario) =>
  whole(`0400${DIGITS[company]}0000${two(scenario)}`);
export const eleven = (company, scenario) => whole(`45${DIGITS[company]}0000${two(scenario)}`);
export const bill = (company, scenario) => company === 'ibadan'
  ? `30/11/05/00${two(scenario)}-01` : `08${DIGITS[company]}0000${two(scenario)}`;
