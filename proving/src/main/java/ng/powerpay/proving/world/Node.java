package ng.powerpay.proving.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** One process of the shop. It has a clock of its own, dies, and is started again. */
public final class Node {

    private final Stage stage;
    private final long skew;
    private int life;
    private long downUntil;

    /** @param skew by how many milliseconds its clock is ahead of the truth */
    public Node(Stage stage, long skew) {
        this.stage = stage;
        this.skew = skew;
    }

    int life() {
        return life;
    }

    public boolean isUp() {
        return stage.now() >= downUntil;
    }

    public long upAt() {
        return downUntil;
    }

    public Duration skew() {
        return Duration.ofMillis(skew);
    }

    void die(long until) {
        life++;
        downUntil = until;
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(stage.now() + skew);
            }
        };
    }
}
