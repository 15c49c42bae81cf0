package ng.powerpay.provider;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How every provider answers, counted where it is called. The last three minutes are judged from
 * this
 * process's own calls; where it made none, from what the others wrote down. The numbers themselves
 * are added to the database by {@link #flush}.
 */
public final class Measurements {

    /** What is counted apart. */
    record Key(Kind kind, String name, String company, String channel) {}

    /** One minute of one key, see {@link Series}. */
    record Minute(Key key, long number, long[] numbers) {}

    /** Where calls are written down and read from what all processes wrote. */
    interface Book {

        /** Adds to what is there; all or nothing. */
        void add(List<Minute> minutes);

        /** The last three minutes of everybody. */
        Map<Key, Window> lately();
    }

    /** Also hears of every call, as it ends; must be quick. */
    interface Heard {

        void call(Kind kind, String name, Outcome outcome, Duration took);
    }

    /** Of a gateway: all companies. */
    public static final String ALL = "*";

    private static final Pattern WORD = Pattern.compile("[a-z0-9_-]{1,40}|\\*");
    private static final int MOST_KEYS = 5_000;

    private final Map<Key, Series> all = new ConcurrentHashMap<>();
    private final Clock clock;
    private final long slowMillis;
    private final Heard heard;
    private volatile Map<Key, Window> everybody = Map.of();

    /** @param slow an answer that took this long is a slow one */
    public Measurements(Clock clock, Duration slow) {
        this(clock, slow, (_, _, _, _) -> {});
    }

    Measurements(Clock clock, Duration slow, Heard heard) {
        this.clock = clock;
        this.slowMillis = slow.toMillis();
        this.heard = heard;
    }

    /**
     * A call has ended.
     *
     * @param company our code of it, or {@link #ALL}
     * @param channel prepaid or postpaid; card, transfer, ussd or checkout
     */
    public void seen(Kind kind, String name, String company, String channel, Outcome outcome, Duration took) {
        var key = new Key(kind, name, company, channel);
        var known = all.get(key);
        var millis = Math.max(0, took.toMillis());
        (known == null ? fresh(key) : known).add(clock.millis(), outcome, millis, millis >= slowMillis);
        heard.call(kind, name, outcome, took);
    }

    private Series fresh(Key key) {
        for (var word : List.of(key.name(), key.company(), key.channel())) {
            if (!WORD.matcher(word).matches()) {
                throw new IllegalArgumentException("not a name: " + word);
            }
        }
        if (all.size() >= MOST_KEYS) {
            throw new IllegalStateException("too many providers, companies and channels");
        }
        return all.computeIfAbsent(key, _ -> new Series());
    }

    /** A gateway or vendor as a whole. */
    public Health of(Kind kind, String name) {
        return judge(key -> key.kind() == kind && key.name().equals(name));
    }

    /** A vendor for one company. */
    public Health of(String vendor, String company) {
        return judge(key -> key.kind() == Kind.VENDOR
                && key.name().equals(vendor)
                && key.company().equals(company));
    }

    /**
     * A company through whoever sells for it.
     *
     * @param vendors those that count, by name
     */
    public Health ofCompany(String company, String channel, Predicate<String> vendors) {
        return judge(key -> key.kind() == Kind.VENDOR
                && key.company().equals(company)
                && key.channel().equals(channel)
                && vendors.test(key.name()));
    }

    private Health judge(Predicate<Key> of) {
        var now = clock.millis();
        var sum = Window.EMPTY;
        for (var one : all.entrySet()) {
            if (of.test(one.getKey())) {
                sum = sum.plus(one.getValue().window(now));
            }
        }
        if (sum.isEmpty()) {
            for (var one : everybody.entrySet()) {
                sum = of.test(one.getKey()) ? sum.plus(one.getValue()) : sum;
            }
        }
        return Health.of(sum);
    }

    /** Writes down what was counted since the last time, and reads what the others saw. */
    void flush(Book book) {
        var minutes = new ArrayList<Minute>();
        all.forEach((key, series) -> series.drain((number, numbers) -> minutes.add(new Minute(key, number, numbers))));
        try {
            if (!minutes.isEmpty()) {
                book.add(minutes);
            }
        } catch (RuntimeException e) {
            minutes.forEach(minute -> fresh(minute.key()).putBack(minute.number(), minute.numbers()));
            throw e;
        }
        everybody = book.lately();
    }
}
