/**
 * Tokens of the Standard Transfer Specification (STS, IEC 62055-41): the engine.
 *
 * <p>Who and what a meter is: {@link ng.powerpay.sts.Drn}, {@link ng.powerpay.sts.MeterPan},
 * {@link ng.powerpay.sts.KeyRegister} (SGC, KRN, KT, base date, KEN), {@link
 * ng.powerpay.sts.MeterConfig}. What a token says: {@link ng.powerpay.sts.TokenContent}, with
 * {@link ng.powerpay.sts.Tid} and {@link ng.powerpay.sts.AmountField} inside; how it is typed:
 * {@link ng.powerpay.sts.Token}. Keys: {@link ng.powerpay.sts.VendingKey} derives
 * {@link ng.powerpay.sts.DecoderKey}. {@link ng.powerpay.sts.TokenCodec} turns content into a
 * token and back under one decoder key. Sellers of tokens use the port
 * {@link ng.powerpay.sts.TokenSigner}; {@link ng.powerpay.sts.SoftwareSigner} is its adapter for
 * simulators, training and closed groups.
 *
 * <p>Bad input ends in an {@link ng.powerpay.sts.StsException} with a named {@link
 * ng.powerpay.sts.StsError}. Block ciphers are in {@code cipher}, the virtual meter is in {@code
 * meter}, the command line in {@code cli}. Nothing here needs a library.
 */
@NullMarked
package ng.powerpay.sts;

import org.jspecify.annotations.NullMarked;
