/**
 * A seller of electricity that speaks VTpass's wire format for all twelve companies. {@link
 * ng.powerpay.sandbox.vtpass.VtpassVendor} is the way in; {@code VerifyApi}, {@code PayApi}, {@code
 * RequeryApi} and {@code CatalogueApi} answer; {@code AnswerView} and {@code TokenFields} write the
 * answers, which differ from company to company as the real ones do. What is sold and what goes
 * wrong is {@code sandbox.vendor}'s. Source: VTpass's public documentation and open clients.
 */
@NullMarked
package ng.powerpay.sandbox.vtpass;

import org.jspecify.annotations.NullMarked;
