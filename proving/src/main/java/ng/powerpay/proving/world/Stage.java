package ng.powerpay.proving.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;

/**
 * Where the world plays: the true time, what is planned, and the boundaries at which steps are held
 * up, overtaken and killed. See the package's map.
 */
public final class Stage {

    /** What works whenever something is due. */
    public interface Motor {

        /** When it can next do something, in true milliseconds. */
        long nextDue();

        void work();
    }

    private record Planned(long at, long order, Runnable what) implements Comparable<Planned> {

        @Override
        public int compareTo(Planned other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    /** A token that a step learned. */
    public record Told(String purchase, Token token) {}

    private static final class Frame {
        final Node node;
        final int life;
        final List<Told> told = new ArrayList<>(0);

        Frame(Node node) {
            this.node = node;
            this.life = node.life();
        }
    }

    private static final int DEEPEST = 3;
    /** A pause is shorter than what a provider's quiet time leaves after its latest effect. */
    private static final long LONGEST_PAUSE = 120_000;

    public final Dice dice;
    public final Tally tally = new Tally();
    private final Consumer<String> journal;
    private final boolean journaling;
    private final long seed;
    private final int storm;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final PriorityQueue<Planned> planned = new PriorityQueue<>();
    private Motor motor = new Nothing();
    private @Nullable Frame frame;
    private boolean stormy = true;
    private long now;
    private long order;
    private long horizon = Long.MAX_VALUE;
    private int depth;

    /**
     * @param begin true time at the start, milliseconds since 1970
     * @param journal is told what happens, for people
     */
    public Stage(long seed, long begin, @Nullable Consumer<String> journal) {
        this.seed = seed;
        this.dice = new Dice(seed);
        this.now = begin;
        this.journal = journal == null ? _ -> {} : journal;
        this.storm = 50 + dice.below(150);
        this.journaling = journal != null;
    }

    /** From now on this purchase has a number. */
    public void register(String purchase) {
        numbers.put(purchase, numbers.size());
    }

    /** From 0, in the order of placing; -1 for what was never placed. */
    public int number(String purchase) {
        return numbers.getOrDefault(purchase, -1);
    }

    /** A promise was broken. */
    public void violation(String kind, String purchase, String text) {
        note(() -> "VIOLATION " + kind + " #" + number(purchase) + " " + text);
        tally.violation(new Tally.Violation(seed, kind, number(purchase), text));
    }

    public void moveWith(Motor what) {
        motor = what;
    }

    public long now() {
        return now;
    }

    public boolean stormy() {
        return stormy;
    }

    /** From now on nothing fails any more. */
    public void heal() {
        stormy = false;
    }

    public void plan(long in, Runnable what) {
        planned.add(new Planned(now + Math.max(0, in), order++, what));
    }

    public void note(Supplier<String> text) {
        if (journaling) {
            journal.accept(Instant.ofEpochMilli(now) + " " + ">".repeat(depth) + " " + text.get());
        }
    }

    /** Whether this fault strikes now: so many of a thousand times in a middling storm. */
    public boolean strikes(Fault kind, int perMille) {
        if (!stormy || !dice.chance(perMille * storm / 100)) {
            return false;
        }
        count(kind);
        return true;
    }

    public void count(Fault kind) {
        tally.fault(kind);
        note(() -> "fault " + kind);
    }

    /** Lets the world go on up to this time. */
    public void runUntil(long end) {
        while (now <= end) {
            var head = planned.peek();
            var next = Math.min(head == null ? Long.MAX_VALUE : head.at(), motor.nextDue());
            if (next > end) {
                break;
            }
            now = Math.max(now, next);
            if (head != null && head.at() <= now) {
                planned.remove();
                head.what().run();
            } else {
                motor.work();
            }
        }
        now = Math.max(now, end);
    }

    /** A moment passes in which nothing else happens. */
    public void tick() {
        now++;
    }

    /** A vendor gave a token to the step that is running; one that ends must have kept it. */
    void told(String purchase, Token token) {
        if (frame != null) {
            frame.told.add(new Told(purchase, token));
        }
    }

    /** All tokens that were given to steps that came to their end. */
    public List<Told> told() {
        return told;
    }

    /** So much time passes for whoever calls; the world goes on meanwhile, inside this call. */
    public void pass(long millis) {
        var end = Math.min(now + millis, Math.max(horizon, now + 5));
        if (depth >= DEEPEST) {
            now = end;
            return;
        }
        var outer = horizon;
        var running = frame;
        horizon = Math.min(horizon, end);
        frame = null;
        depth++;
        try {
            runUntil(end);
        } finally {
            depth--;
            horizon = outer;
            frame = running;
        }
    }

    /**
     * Runs something in a process of the shop.
     *
     * @return whether it came to its end
     */
    public boolean in(Node node, Runnable what) {
        alive();
        var outer = frame;
        var running = new Frame(node);
        frame = running;
        try {
            what.run();
            told.addAll(running.told);
            return true;
        } catch (Killed e) {
            return false;
        } catch (DatabaseAway e) {
            return false;
        } catch (RefusedWrite e) {
            tally.refusedWrite();
            note(() -> "REFUSED " + e.getMessage());
            return false;
        } catch (IllegalStateException e) {
            violation("UNEXPECTED", "", e.toString());
            return false;
        } finally {
            frame = outer;
        }
    }

    /** A call of a provider: it takes time, and the process may die before, in or after it. */
    public <T> T call(Supplier<T> effect) {
        alive();
        if (stormy && dice.chance(6)) {
            throw kill();
        }
        pass(holdUp(dice.between(80, 900)));
        alive();
        var answer = effect.get();
        if (stormy && dice.chance(6)) {
            throw kill();
        }
        pass(strikes(Fault.ANSWER_SLOW, 30) ? dice.between(10_000, 60_000) : holdUp(dice.between(20, 200)));
        alive();
        return answer;
    }

    /** A statement of the database: the same, and its error may come before or after the commit. */
    public <T extends @Nullable Object> T store(Supplier<T> effect) {
        alive();
        moment();
        return claim(effect);
    }

    /** A statement before which nobody else gets a turn: it takes what is due from everybody. */
    public <T extends @Nullable Object> T claim(Supplier<T> effect) {
        if (stormy && dice.chance(5)) {
            throw kill();
        }
        if (strikes(Fault.DATABASE_ERROR_BEFORE, 8)) {
            throw new DatabaseAway();
        }
        alive();
        var answer = effect.get();
        if (strikes(Fault.DATABASE_ERROR_AFTER, 8)) {
            throw new DatabaseAway();
        }
        if (stormy && dice.chance(5)) {
            throw kill();
        }
        moment();
        alive();
        return answer;
    }

    /**
     * A statement is quick: seldom does anything happen meanwhile, but a process may be held up.
     */
    private void moment() {
        if (strikes(Fault.PAUSE, 6)) {
            pass(dice.between(3_000, LONGEST_PAUSE));
        } else if (dice.chance(30)) {
            pass(dice.between(1, 5));
        } else {
            now++;
        }
    }

    private long holdUp(long usual) {
        return strikes(Fault.PAUSE, 6) ? dice.between(3_000, LONGEST_PAUSE) : usual;
    }

    private void alive() {
        if (frame != null && frame.life != frame.node.life()) {
            throw new Killed();
        }
    }

    private Error kill() {
        tally.kill();
        note(() -> "killed");
        if (frame != null) {
            frame.node.die(now + dice.between(2_000, 20_000));
        }
        return new Killed();
    }

    private static final class Nothing implements Motor {

        @Override
        public long nextDue() {
            return Long.MAX_VALUE;
        }

        @Override
        public void work() {
            throw new IllegalStateException("nothing is due");
        }
    }
}
