/**
 * A seller of electricity that speaks iRecharge's wire format for all twelve companies: GET with a
 * signed query, a byte-order mark before the JSON, an access token by which a sale is asked for.
 * {@link ng.powerpay.sandbox.irecharge.IrechargeVendor} is the way in and knows the keys, {@code
 * PowerApi} sells, {@code Permits} make the tokens, {@code Disco} has the codes of the companies. Its
 * list of answer codes is not public: 00, 02, 03, 15 and 43 are known from open clients; 01
 * (wrong in itself), 05 (our wallet is empty) and 06 (company not reached) are made up, as are the
 * fields for key change and bonus tokens.
 */
@NullMarked
package ng.powerpay.sandbox.irecharge;

import org.jspecify.annotations.NullMarked;
