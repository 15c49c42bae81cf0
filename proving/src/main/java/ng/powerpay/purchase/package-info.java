/**
 * The crash matrix, in the package of the steps it crashes. {@code CrashMatrix} plays {@code
 * Stories} times {@code Delivery} times {@code Cut}; {@code MatrixCase} is one purchase from its
 * order to its end, {@code Verdict} compares that end with the truth of {@code PretendVendor} and
 * {@code PretendGateway}. {@code Storms} lets many come at once.
 */
@NullMarked
package ng.powerpay.purchase;

import org.jspecify.annotations.NullMarked;
