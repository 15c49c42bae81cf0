package ng.powerpay.sandbox.provider;

import java.time.Clock;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.SandboxState;

/** What a running provider works with. */
public record Surroundings(SandboxState state, Clock clock, Delays delays, Timing timing) {}
