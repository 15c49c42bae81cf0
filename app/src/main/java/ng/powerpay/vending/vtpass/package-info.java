/**
 * VTpass. {@link ng.powerpay.vending.vtpass.VtpassVendor} makes the calls, {@code VtpassOutcome}
 * classifies the answers by their documented codes, {@code VtpassFields} finds a value among the
 * many spellings the companies use.
 */
@NullMarked
package ng.powerpay.vending.vtpass;

import org.jspecify.annotations.NullMarked;
