/**
 * What must be kept secret. {@link ng.powerpay.aws.secret.SettingSources} adds what Secrets Manager
 * and Parameter Store hold to the environment before the settings are read; {@link
 * ng.powerpay.aws.secret.RotatingLogins} follows the database password as it is rotated; {@link
 * ng.powerpay.aws.secret.KmsKeyWrap} has KMS wrap the data keys. None of them writes a value
 * anywhere.
 */
@NullMarked
package ng.powerpay.aws.secret;

import org.jspecify.annotations.NullMarked;
