/** Tests of the command. */
@NullMarked
package ng.powerpay.sts.cli;

import org.jspecify.annotations.NullMarked;
