/** Tests of the virtual meter. */
@NullMarked
package ng.powerpay.sts.meter;

import org.jspecify.annotations.NullMarked;
