package ng.powerpay.vending;

import java.time.Duration;
import ng.powerpay.platform.Schedule;

/**
 * What a vendor's contract lets us do after a call whose end we do not know.
 *
 * @param replaySafe whether the vendor refuses to vend the same reference twice; if not, nothing is
 *     ever sent again and a person finishes
 * @param quietTime how long "not found" may only mean "not yet"
 * @param ask when to ask again after an attempt whose end is unknown
 * @param doubt how long is asked before a person is called
 * @param again when to make another attempt after one that was surely not taken on
 */
public record Terms(boolean replaySafe, Duration quietTime, Schedule ask, Duration doubt, Schedule again) {}
