import { part } from '../../words';

/** What accounts, complaints and notices can be refused for; beside `problems`, which all pages have. */
export default part('refusals', {
  p_CODE_WRONG: 'This code is not right. Look at the message again.',
  p_CODE_EXPIRED: 'This code is too old. Ask for a new one.',
  p_SECOND_FACTOR_WRONG: 'This code is not right. Take the one your app shows now.',
  p_SIGN_IN_REFUSED: 'This name and password do not fit. Try again, or use a code.',
  p_SIGN_IN_REQUIRED: 'Sign in first.',
  p_SIGN_IN_AGAIN: 'For this, show again that it is you.',
  p_PASSKEY_REFUSED: 'This passkey did not work. Sign in with a code.',
  p_CONTACT_TAKEN: 'Another account has this already. Sign in with it instead.',
  p_ITEM_NOT_FOUND: 'This is not there any more.',
  p_TOO_MANY_KEPT: 'You keep as many as we can hold. Remove one first.',
  p_NOT_OFFERED: 'We do not offer this now.',
  p_IDENTITY_TAKEN: 'Another account has this number already. Write to us if that is wrong.',
  p_COMPLAINT_NOT_FOUND: 'No complaint with this number and these four digits. Check both.',
  p_PUSH_ADDRESS_REFUSED: 'This browser cannot get our notices. You still get an SMS.',
  f_to: 'Enter a Nigerian mobile number or an e-mail.',
  f_code: 'Enter the code from the message.',
});
