/** Runs the crash matrix and the storms from the command line, and says what came of them. */
@NullMarked
package ng.powerpay.proving.matrix;

import org.jspecify.annotations.NullMarked;
