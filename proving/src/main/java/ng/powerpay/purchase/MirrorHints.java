package ng.powerpay.purchase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Events in memory and in PostgreSQL at once. */
final class MirrorHints implements Hints {

    private final Mirror mirror;
    private final MemoryDatabase database;
    private final Hints memory;

    MirrorHints(Mirror mirror, MemoryDatabase database, Hints memory) {
        this.database = database;
        this.mirror = mirror;
        this.memory = memory;
    }

    private void write(String what, Consumer<Hints> call) {
        mirror.both(what, () -> done(memory, call), () -> done(mirror.hints, call), done -> done);
    }

    private static boolean done(Hints store, Consumer<Hints> call) {
        call.accept(store);
        return true;
    }

    @Override
    public void received(Hint hint) {
        write("received", store -> store.received(hint));
    }

    @Override
    public Optional<Due<Purchase>> taken(Hint hint) {
        return mirror.both(
                "taken",
                () -> memory.taken(hint),
                () -> mirror.hints.taken(hint),
                one -> one.map(due -> due.kind() + due.id()));
    }

    @Override
    public void vendHinted(String vendor, String reference) {
        write("vendHinted", store -> store.vendHinted(vendor, reference));
    }

    @Override
    public void again(Hint hint, Duration in) {
        write("again", store -> store.again(hint, in));
    }

    @Override
    public void done(Hint hint) {
        write("done", store -> store.done(hint));
    }

    @Override
    public void question(Hint hint, String kind, String text) {
        write("question", store -> store.question(hint, kind, text));
    }

    @Override
    public List<Due<Hint>> claim(int most) {
        Ties.part(database.hints, row -> row.dueAt, database.now(), (row, at) -> {
            row.dueAt = at;
            mirror.due("webhook_event", at, "provider || event_key = ?", row.provider + row.key);
        });
        return mirror.both(
                "claim of events",
                () -> memory.claim(most),
                () -> mirror.hints.claim(most),
                all -> all.stream().map(due -> due.kind() + due.row()).sorted().toList());
    }
}
