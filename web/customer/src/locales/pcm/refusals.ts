import type { In } from '../../words';
import type en from '../en/refusals';

export default {
  p_CODE_WRONG: 'This code no correct. Look the message again.',
  p_CODE_EXPIRED: 'This code don old. Ask for new one.',
  p_SECOND_FACTOR_WRONG: 'This code no correct. Use the one wey your app dey show now.',
  p_SIGN_IN_REFUSED: 'This name and password no match. Try again, or use code.',
  p_SIGN_IN_REQUIRED: 'Sign in first abeg.',
  p_SIGN_IN_AGAIN: 'For this one, show us again say na you.',
  p_PASSKEY_REFUSED: 'This passkey no work. Use code sign in.',
  p_CONTACT_TAKEN: 'Another account don get this one. Sign in with am.',
  p_ITEM_NOT_FOUND: 'E no dey there again.',
  p_TOO_MANY_KEPT: 'You don keep reach the number wey we fit hold. Remove one first.',
  p_NOT_OFFERED: 'We no dey do this one now.',
  p_IDENTITY_TAKEN: 'Another account don get this number. Write us if e no correct.',
  p_COMPLAINT_NOT_FOUND: 'No complaint dey with this number and these four figures. Check the two.',
  p_PUSH_ADDRESS_REFUSED: 'This browser no fit collect our notice. You go still get SMS.',
  f_to: 'Put Naija phone number or e-mail.',
  f_code: 'Put the code wey dey the message.',
} satisfies In<typeof en>;
