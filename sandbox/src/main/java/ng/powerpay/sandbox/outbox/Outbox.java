package ng.powerpay.sandbox.outbox;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import ng.powerpay.sandbox.outbox.Message.Content;
import ng.powerpay.sandbox.outbox.Message.Kind;
import ng.powerpay.sandbox.outbox.Message.Parties;
import ng.powerpay.sandbox.platform.SandboxState;
import ng.powerpay.sandbox.platform.StateTable;

/** The messages, the newest two thousand of them. */
public final class Outbox {

    private static final int MOST = 2_000;

    private final StateTable<Message> messages;
    private final AtomicLong lastId = new AtomicLong();
    private final Clock clock;

    public Outbox(SandboxState state, Clock clock) {
        this.messages = state.table("outbox.message", Message.class);
        this.clock = clock;
        messages.all().forEach(it -> lastId.set(it.id()));
    }

    /** Keeps a message and answers its number. */
    public long add(Kind kind, Parties parties, Content content) {
        long id = lastId.incrementAndGet();
        messages.put(Long.toString(id), new Message(id, clock.instant(), kind, parties, content));
        messages.keepNewest(MOST);
        return id;
    }

    Optional<Message> find(String id) {
        return messages.find(id);
    }

    /** Newest first. */
    public List<Message> newestFirst() {
        List<Message> all = messages.all();
        Collections.reverse(all);
        return all;
    }
}
