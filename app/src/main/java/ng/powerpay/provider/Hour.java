package ng.powerpay.provider;

import java.time.Instant;

/**
 * One hour of one subject.
 *
 * @param down minutes with more failures than answers
 * @param slow other minutes in which half of the answers were slow
 */
record Hour(Subject subject, Instant from, long ok, long failed, int down, int slow) {

    Hour plus(Hour other) {
        return new Hour(subject, from, ok + other.ok, failed + other.failed, down + other.down, slow + other.slow);
    }
}
