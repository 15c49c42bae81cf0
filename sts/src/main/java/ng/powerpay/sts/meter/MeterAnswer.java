package ng.powerpay.sts.meter;

import java.util.Optional;
import ng.powerpay.sts.TokenContent;

/**
 * What the meter shows after a token.
 *
 * @param content what the token said, empty when it could not be read
 */
public record MeterAnswer(TokenResult result, Optional<TokenContent> content) {}
