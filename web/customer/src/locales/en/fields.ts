import { part } from '../../words';

/** What to enter, said beside the field. */
export default part('fields', {
  companyMissing: 'Choose your electricity company.',
  numberShort: 'Enter the whole meter number: at least 6 digits.',
  numberBad: 'Look at the meter number again; it cannot be right.',
  numberLetters: 'A prepaid meter number has only digits. With letters it may be postpaid.',
  numberSigns: 'Use only digits, letters, / and -.',
  amountBad: 'Enter an amount from {min} to {max}.',
  amountWhole: 'Enter whole naira, without kobo.',
  phoneBad: 'Enter a Nigerian mobile number, like 0803 123 4567.',
  gatewayBad: 'It takes no payments now. Choose another.',
  emailBad: 'Enter an e-mail like ada@mail.ng, or leave it empty.',
});
