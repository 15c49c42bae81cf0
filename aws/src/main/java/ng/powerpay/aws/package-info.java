/**
 * PowerPay on AWS. {@link ng.powerpay.aws.AwsPowerPay} starts the same server as on a bare machine,
 * with the managed services behind the interfaces of {@code app}; nothing of AWS is known outside
 * this module.
 */
@NullMarked
package ng.powerpay.aws;

import org.jspecify.annotations.NullMarked;
