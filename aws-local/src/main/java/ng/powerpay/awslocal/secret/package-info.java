/**
 * Stand-ins for Secrets Manager ({@link ng.powerpay.awslocal.secret.LocalSecrets}), Parameter Store
 * ({@link ng.powerpay.awslocal.secret.LocalParameters}) and KMS ({@link
 * ng.powerpay.awslocal.secret.LocalKeys}): what is asked of them here, in their own protocol.
 */
@NullMarked
package ng.powerpay.awslocal.secret;

import org.jspecify.annotations.NullMarked;
