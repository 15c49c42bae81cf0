/**
 * Lambda on this machine. {@link ng.powerpay.awslocal.lambda.RuntimeApi} is the door at which the
 * real runtime interface client asks for work, {@link ng.powerpay.awslocal.lambda.LambdaContainer}
 * a process with that client and a handler, {@link ng.powerpay.awslocal.lambda.LocalFunction} as
 * many of them as are asked for at once.
 */
@NullMarked
package ng.powerpay.awslocal.lambda;

import org.jspecify.annotations.NullMarked;
