package ng.powerpay.provider;

import java.time.Instant;

/**
 * Somebody switched something.
 *
 * @param company {@link Switches#ALL} for the provider as a whole
 * @param by the staff member's e-mail
 */
public record SwitchChange(Kind kind, String name, String company, boolean on, String reason, String by, Instant at) {}
