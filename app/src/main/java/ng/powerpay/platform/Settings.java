package ng.powerpay.platform;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The environment, read once, typed and checked. Every configuration record asks here for its
 * values; asking declares them, so the page {@code docs/configuration.md} is made from the same
 * lines. {@link #check()} then refuses the start with every fault at once: what is missing, what is
 * malformed, and every {@code POWERPAY_} variable that nobody asked for.
 */
public final class Settings {

    public static final String PREFIX = "POWERPAY_";

    /**
     * One declared setting.
     *
     * @param otherwise the default as text; null: it must be given
     */
    public record Declared(
            String name, String kind, @Nullable String otherwise, String says) {}

    /** Settings that once were; naming them fails the start with what to use now. */
    private static final Map<String, String> REMOVED = Map.of("POWERPAY_DB_URL", "use POWERPAY_DATABASE_URL");

    private final Map<String, String> environment;
    private final Map<String, Declared> declared;
    private final List<String> faults;
    private final boolean demanding;

    public Settings(Map<String, String> environment) {
        this(Map.copyOf(environment), new LinkedHashMap<>(), new ArrayList<>(), true);
    }

    private Settings(
            Map<String, String> environment, Map<String, Declared> declared, List<String> faults, boolean demanding) {
        this.environment = environment;
        this.declared = declared;
        this.faults = faults;
        this.demanding = demanding;
    }

    /**
     * The same settings for a part that may be off: what has no default is demanded only when it is
     * on.
     */
    public Settings demanding(boolean on) {
        return new Settings(environment, declared, faults, on);
    }

    /** Text, at most 2,000 characters. */
    public String text(String name, @Nullable String otherwise, String says) {
        return read(new Declared(PREFIX + name, "text", otherwise, says), "", value -> value);
    }

    /** Text that never appears in a log or a page. Has no default. */
    public String secret(String name, String says) {
        return read(new Declared(PREFIX + name, "secret", null, says), "", value -> value);
    }

    /** The same, and empty where it is not given and not needed. */
    public String secret(String name, boolean needed, String says) {
        return read(new Declared(PREFIX + name, "secret", needed ? null : "", says), "", value -> value);
    }

    /** 32 bytes in Base64. Has no default. */
    public byte[] key(String name, String says) {
        return read(
                new Declared(PREFIX + name, "key: 32 bytes, Base64", null, says),
                new byte[32],
                Settings::thirtyTwoBytes);
    }

    /** Up to ten keys of 32 bytes in Base64; none by default. */
    public List<byte[]> keys(String name, String says) {
        var kind = "keys: 32 bytes each, Base64, with commas between";
        return read(new Declared(PREFIX + name, kind, "", says), List.of(), value -> {
            var each = value.isEmpty() ? List.<String>of() : List.of(value.split(",", 11));
            if (each.size() > 10) {
                throw new IllegalArgumentException("ten at most");
            }
            return each.stream().map(Settings::thirtyTwoBytes).toList();
        });
    }

    public long whole(String name, long otherwise, long most, String says) {
        var kind = "whole number, 0 to " + most;
        return read(new Declared(PREFIX + name, kind, Long.toString(otherwise), says), 0L, value -> {
            var number = Long.parseLong(value);
            if (number < 0 || number > most) {
                throw new IllegalArgumentException("must be " + kind);
            }
            return number;
        });
    }

    /**
     * Whole milliseconds, seconds, minutes, hours or days: {@code 300ms}, {@code 5s}, {@code 2d}.
     */
    public Duration duration(String name, String otherwise, String says) {
        return read(new Declared(PREFIX + name, "duration", otherwise, says), Duration.ZERO, Settings::span);
    }

    /** One to twenty durations, each shorter than a day: {@code 5s,10s,1m}. */
    public Schedule schedule(String name, String otherwise, String says) {
        return read(
                new Declared(PREFIX + name, "durations with commas between", otherwise, says),
                Schedule.seconds(60),
                value -> new Schedule(
                        Stream.of(value.split(",", -1)).map(Settings::span).toList()));
    }

    /** An absolute http, https, smtp, smtps, redis or rediss address. Null default: required. */
    public URI url(String name, @Nullable String otherwise, String says) {
        return read(
                new Declared(PREFIX + name, "address", otherwise, says),
                URI.create("http://unset.invalid"),
                Settings::absolute);
    }

    public <E extends Enum<E>> E choice(String name, E otherwise, String says) {
        Class<E> type = otherwise.getDeclaringClass();
        var names = List.of(type.getEnumConstants()).toString();
        var kind = "one of " + names.toLowerCase(java.util.Locale.ROOT);
        var text = otherwise.name().toLowerCase(java.util.Locale.ROOT);
        return read(
                new Declared(PREFIX + name, kind, text, says),
                otherwise,
                value -> Enum.valueOf(type, value.toUpperCase(java.util.Locale.ROOT)));
    }

    public List<Declared> declared() {
        return List.copyOf(declared.values());
    }

    /** @throws SettingsFault naming every fault, when there is one */
    public void check() {
        Set<String> unknown = new TreeSet<>(environment.keySet());
        unknown.removeIf(name -> !name.startsWith(PREFIX) || declared.containsKey(name));
        for (var name : unknown) {
            var now = REMOVED.get(name);
            faults.add(name + (now == null ? " is not a setting" : " was removed: " + now));
        }
        if (!faults.isEmpty()) {
            throw new SettingsFault(faults);
        }
    }

    /** Refuses the start when settings do not go together. */
    public void demand(boolean fits, String otherwise) {
        if (!fits) {
            faults.add(otherwise);
        }
    }

    private <T> T read(Declared setting, T whenFaulty, Function<String, T> parse) {
        if (declared.put(setting.name(), setting) != null) {
            throw new IllegalStateException(setting.name() + " is declared twice");
        }
        var given = environment.get(setting.name());
        var value = given == null || given.isBlank() ? setting.otherwise() : given.strip();
        if (value == null) {
            if (demanding) {
                faults.add(setting.name() + " is missing: " + setting.says());
            }
            return whenFaulty;
        }
        try {
            if (value.length() > 2000) {
                throw new IllegalArgumentException("is too long");
            }
            return parse.apply(value);
        } catch (IllegalArgumentException e) {
            var shown = isSecret(setting, value) ? "" : " \"" + value + "\"";
            faults.add(setting.name() + shown + " does not fit: " + setting.kind());
            return whenFaulty;
        }
    }

    /** An address with a user in it may have the password in it too. */
    private static boolean isSecret(Declared setting, String value) {
        return setting.kind().startsWith("secret") || setting.kind().startsWith("key") || value.contains("@");
    }

    private static byte[] thirtyTwoBytes(String value) {
        var bytes = Base64.getDecoder().decode(value.strip());
        if (bytes.length != 32) {
            throw new IllegalArgumentException("32 bytes");
        }
        return bytes;
    }

    private static Duration span(String value) {
        var unit = value.replaceFirst("^\\d+", "");
        var number = Long.parseLong(value.substring(0, value.length() - unit.length()));
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> throw new IllegalArgumentException("ms, s, m, h or d");
        };
    }

    private static URI absolute(String value) {
        var address = URI.create(value);
        var schemes = Set.of("http", "https", "smtp", "smtps", "redis", "rediss");
        if (address.getHost() == null || !schemes.contains(address.getScheme())) {
            throw new IllegalArgumentException("an absolute address");
        }
        return folder(address);
    }

    /**
     * A base address ends in a slash, so that paths are added to it and never replace its last
     * part.
     */
    private static URI folder(URI address) {
        var web = address.getScheme().startsWith("http");
        return web && !address.getPath().endsWith("/") ? URI.create(address + "/") : address;
    }
}
