package ng.powerpay.audit;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the chain from its first entry and finds the first that was changed, left out, put in or
 * moved. That the end was cut off shows only against heads that were kept elsewhere.
 */
public final class ChainCheck {

    /**
     * What was found.
     *
     * @param entries how many were read
     * @param first null when there are none
     * @param last the newest that was read
     * @param fault null when all is as it was written
     */
    public record Found(
            long entries,
            @Nullable Head first,
            @Nullable Head last,
            @Nullable Fault fault) {

        public boolean ok() {
            return fault == null;
        }
    }

    /** The number where it begins, and what is wrong with it. */
    public record Fault(long number, String reason) {}

    private final ChainKeys keys;
    private final List<Head> kept;
    private long entries;
    private int keptSeen;
    private @Nullable Entry first;
    private @Nullable Entry before;
    private @Nullable Fault fault;

    private ChainCheck(ChainKeys keys, List<Head> kept) {
        this.keys = keys;
        this.kept = List.copyOf(kept);
    }

    /**
     * Reads all of it through this connection, which is not in auto-commit mode afterwards.
     *
     * @param kept heads that must still be in it
     */
    public static Found of(Connection line, ChainKeys keys, List<Head> kept) throws SQLException {
        var check = new ChainCheck(keys, kept);
        Chain.read(line, check::next);
        return check.found();
    }

    private void next(Entry entry) {
        entries++;
        if (first == null) {
            first = entry;
        }
        if (fault == null) {
            fault = fault(entry)
                    .map(reason -> new Fault(entry.number(), reason))
                    .orElse(null);
        }
        before = entry;
    }

    private Optional<String> fault(Entry entry) {
        var last = before;
        if (entry.number() != (last == null ? 1 : last.number() + 1)) {
            return Optional.of("the number before it is missing");
        }
        if (!same(entry.previous(), last == null ? new byte[Entry.HASH] : last.hash())) {
            return Optional.of("it does not follow the entry before it");
        }
        if (last != null && entry.at().isBefore(last.at())) {
            return Optional.of("it is older than the entry before it");
        }
        return forged(entry).or(() -> unlikeKept(entry));
    }

    private Optional<String> forged(Entry entry) {
        try {
            return same(entry.hash(), keys.hash(entry)) ? Optional.empty() : Optional.of("it is not as it was written");
        } catch (IllegalStateException e) {
            return Optional.of("its hash cannot be made: " + e.getMessage());
        }
    }

    private Optional<String> unlikeKept(Entry entry) {
        var here = kept.stream().filter(head -> head.number() == entry.number()).toList();
        keptSeen += here.size();
        return here.stream().allMatch(head -> same(head.hash(), entry.hash()))
                ? Optional.empty()
                : Optional.of("it is not the one that was kept");
    }

    private static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    private Found found() {
        var last = before;
        if (fault == null && keptSeen < kept.size()) {
            fault = new Fault(last == null ? 1 : last.number() + 1, "it was kept and is cut off");
        }
        return new Found(entries, head(first), head(last), fault);
    }

    private static @Nullable Head head(@Nullable Entry entry) {
        return entry == null ? null : new Head(entry.number(), entry.hash(), entry.at());
    }
}
