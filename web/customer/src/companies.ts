import type { Company } from '@powerpay/kit/model';

const BOTH: Company['types'] = ['PREPAID', 'POSTPAID'];
const row = (code: string, name: string, shortName: string, states: string): Company =>
  ({ code, name, shortName, states: states.split(','), types: BOTH, status: 'UP' });

/**
 * Baked into the first screen so that it works before the network answers; the live list
 * replaces it and says who is down. A state never decides: Lagos, Ogun, Abia … have several.
 */
export const COMPANIES: Company[] = [
  row('ikeja', 'Ikeja Electric', 'IE', 'Lagos,Ogun'),
  row('eko', 'Eko Electricity', 'EKEDC', 'Lagos,Ogun'),
  row('abuja', 'Abuja Electricity', 'AEDC', 'FCT,Kogi,Niger,Nasarawa'),
  row('ibadan', 'Ibadan Electricity', 'IBEDC', 'Oyo,Ogun,Osun,Kwara,Niger,Kogi,Ekiti'),
  row('benin', 'Benin Electricity', 'BEDC', 'Edo,Delta,Ekiti,Ondo'),
  row('enugu', 'Enugu Electricity', 'EEDC', 'Abia,Anambra,Ebonyi,Enugu,Imo'),
  row('portharcourt', 'Port Harcourt Electricity', 'PHED', 'Rivers,Bayelsa,Cross River,Akwa Ibom'),
  row('kano', 'Kano Electricity', 'KEDCO', 'Kano,Katsina,Jigawa'),
  row('kaduna', 'Kaduna Electric', 'KAEDCO', 'Kaduna,Kebbi,Sokoto,Zamfara'),
  row('jos', 'Jos Electricity', 'JED', 'Plateau,Bauchi,Benue,Gombe'),
  row('yola', 'Yola Electricity', 'YEDC', 'Adamawa,Borno,Taraba,Yobe'),
  row('aba', 'Aba Power', 'APL', 'Abia'),
];

export const statesOf = (all: Company[]): string[] =>
  [...new Set(all.flatMap(c => c.states))].sort((a, b) => a.localeCompare(b));

/** Companies that serve the state first; nobody is ever left out. */
export const sortFor = (all: Company[], state: string): { here: Company[]; others: Company[] } => ({
  here: all.filter(c => c.states.includes(state)),
  others: all.filter(c => !c.states.includes(state)),
});
