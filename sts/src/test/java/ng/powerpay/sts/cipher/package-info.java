/** Tests of the ciphers. */
@NullMarked
package ng.powerpay.sts.cipher;

import org.jspecify.annotations.NullMarked;
