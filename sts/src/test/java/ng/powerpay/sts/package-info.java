/** Tests of the engine. */
@NullMarked
package ng.powerpay.sts;

import org.jspecify.annotations.NullMarked;
