/**
 * The two 64-bit block ciphers of STS, on plain longs: {@link ng.powerpay.sts.cipher.StaCipher}
 * (EA07, with {@link ng.powerpay.sts.cipher.StaTables}) and {@link ng.powerpay.sts.cipher.Misty1}
 * (EA11).
 */
@NullMarked
package ng.powerpay.sts.cipher;

import org.jspecify.annotations.NullMarked;
