package ng.powerpay.purchase;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import ng.powerpay.proving.world.Stage;

/** Every event of a world in its order: for the digest, for people, and to time the healing. */
final class Chronicle implements MemoryDatabase.Watch {

    /** What came from outside: the time to heal counts from the last of these. */
    private static final Set<String> OUTSIDE = Set.of("HINTED", "HURRIED", "PAID_MORE", "REVERSE");

    /** What one purchase lived through. */
    static final class Story {
        long outside;
        long moved;
        boolean waitedForPerson;
    }

    private final Stage stage;
    private final MessageDigest digest;
    private final ByteBuffer entry = ByteBuffer.allocate(16);
    private final List<Story> stories = new ArrayList<>();

    Chronicle(Stage stage) {
        this.stage = stage;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    Story of(int number) {
        while (stories.size() <= number) {
            stories.add(new Story());
        }
        return stories.get(number);
    }

    @Override
    public void happened(MemoryRow row, String kind, String text) {
        if (kind.equals("PLACED")) {
            stage.register(row.id().value());
        }
        stage.note(() -> "#" + row.number + " " + kind + " -> " + row.state + ": " + text);
        write(stage.now(), row.number, kind.hashCode());
        var story = of(row.number);
        story.moved = stage.now();
        if (OUTSIDE.contains(kind)) {
            story.outside = stage.now();
        }
        if (!stage.stormy() && (row.state == State.REVIEW || kind.startsWith("QUESTION"))) {
            story.waitedForPerson = true;
        }
    }

    /** Something from outside, that is the customer, a person or a statement, moved it on. */
    void outside(int number) {
        if (number >= 0) {
            of(number).outside = stage.now();
        }
    }

    void write(long time, int number, int what) {
        entry.clear();
        entry.putLong(time).putInt(number).putInt(what);
        digest.update(entry.array());
    }

    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
