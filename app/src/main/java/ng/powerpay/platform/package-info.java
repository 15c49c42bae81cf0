/**
 * What every capability stands on and nothing about electricity.
 *
 * <p>{@link ng.powerpay.platform.Settings} reads and checks the environment; {@link
 * ng.powerpay.platform.Problem} with {@link ng.powerpay.platform.ErrorCode} is how a request is
 * refused, and {@code ProblemAdvice} writes it as RFC 9457. {@link ng.powerpay.platform.Kobo} is
 * money, {@link ng.powerpay.platform.Seal} keeps secrets at rest with the data keys of {@link
 * ng.powerpay.platform.KeyRing}, each kept by a {@link ng.powerpay.platform.KeyWrap}; {@link
 * ng.powerpay.platform.DatabaseLogins} are asked for every new connection. {@link ng.powerpay.platform.Json}
 * is the one strict mapper. {@code CorrelationFilter} and {@code BodyLimitFilter} stand before every
 * route.
 */
@NullMarked
package ng.powerpay.platform;

import org.jspecify.annotations.NullMarked;
