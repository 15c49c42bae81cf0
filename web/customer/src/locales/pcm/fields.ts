import type { In } from '../../words';
import type en from '../en/fields';

export default {
  companyMissing: 'Choose your light company.',
  numberShort: 'Put the complete meter number: at least 6 numbers.',
  numberBad: 'Look the meter number again; e no fit correct like this.',
  numberLetters: 'Prepaid meter number na only figures. If e get letter, e fit be postpaid.',
  numberSigns: 'Use only figures, letters, / and -.',
  amountBad: 'Put amount from {min} reach {max}.',
  amountWhole: 'Put naira only, no kobo.',
  phoneBad: 'Put correct Naija phone number, like 0803 123 4567.',
  gatewayBad: 'This one no dey collect payment now. Choose another one.',
  emailBad: 'Put e-mail like ada@mail.ng, or leave am empty.',
} satisfies In<typeof en>;
