/** Words for what can go wrong. p_CODE is the server's problem code; see problems.ts. */
export const problems = {
  p_OFFLINE: 'You are offline. You have not been charged. Check your network and try again.',
  p_UNREACHABLE: 'No network. Check it and try again; you have not been charged.',
  p_TOO_MANY_REQUESTS: 'Too many tries. Wait {wait} and try again.',
  p_DATABASE_UNAVAILABLE: 'We are busy now. Wait {wait} and try again; you have not been charged.',
  p_FAILED: 'Something went wrong on our side; you have not been charged. Try again.',
  p_reference: 'Reference {id}.',
  p_METER_NOT_FOUND:
    '{company} does not know this number. Check the digits, the company and the meter type.',
  p_METER_WRONG_TYPE: 'This is not a {type} meter. Change the meter type and check again.',
  p_METER_CANNOT_VEND: 'This meter cannot buy now. No money is taken. Ask {company} why.',
  p_VENDOR_UNAVAILABLE:
    '{company} is not responding now. You have not been charged. Try again in {wait}.',
  p_COMPANY_PAUSED:
    'We do not sell for {company} now. You have not been charged. Come back later.',
  p_PAYMENT_PAUSED: 'We cannot take payments now. You have not been charged. Come back later.',
  p_GATEWAY_UNAVAILABLE:
    'The payment service is not responding now. You have not been charged. Try again in {wait}.',
  p_TRANSFER_NOT_OFFERED: 'There is no account for this purchase. If you paid, wait. '
    + 'Else pay another way, or start again.',
  p_CHECKOUT_EXPIRED: 'The time to pay for this purchase is over. Start again.',
  p_PURCHASE_NOT_AWAITING_PAYMENT: 'Nothing is to be paid for this purchase now.',
  p_AMOUNT_TOO_SMALL: 'The smallest payment for this meter is {min}.',
  p_AMOUNT_TOO_LARGE: 'The largest payment for this meter is {max}.',
  p_ARREARS_TAKE_ALL: 'Your debt at {company} would take all of this. Enter more.',
  p_COMPANY_NOT_FOUND: 'We do not sell for this company now. Choose another.',
  p_PURCHASE_NOT_READY: 'There is nothing to send yet. Wait until the purchase is done.',
  p_LINK_INVALID: 'This link is too old. Open your purchase again.',
  p_PRICE_CHANGED: 'The price changed. Look at the new total, then press Pay again.',
  p_PRICE_SHOWN: 'Here is the price. Look at the total, then press Pay again.',
  p_IDEMPOTENCY_KEY_REUSED: 'Your details changed. Look at them, then press Pay again.',
  p_PURCHASE_NOT_FOUND:
    'No purchase with this reference and these four digits. Check both and try again.',
  p_PENDING: 'Your last purchase for this meter is not finished yet.',
  soon: 'a minute', seconds: '{count} seconds', minutes: '{count} minutes',

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
  lastFourBad: 'Enter the last four digits.',
  referenceBad: 'Enter the reference from your SMS or receipt, like PP7K2M9QXD4T.',
} as const;
