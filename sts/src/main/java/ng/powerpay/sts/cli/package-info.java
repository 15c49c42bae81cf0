/**
 * The command {@code sts}: {@link ng.powerpay.sts.cli.StsCommand} picks a verb, {@link
 * ng.powerpay.sts.cli.Options} reads {@code --name value} pairs into the engine's types.
 * {@code verify} reads a vector file with {@link ng.powerpay.sts.cli.Json} and runs each
 * {@link ng.powerpay.sts.cli.Case} through the check of its category.
 */
@NullMarked
package ng.powerpay.sts.cli;

import org.jspecify.annotations.NullMarked;
