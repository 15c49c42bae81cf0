package ng.powerpay.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import ng.powerpay.notify.Contacts;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What administrators do about partners and their keys. */
final class PartnerDesk {

    private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]*");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_LABEL = 60;
    private static final int MOST_REQUESTS = 100_000;
    private static final long MOST_KOBO = 1_000_000_000_000L;
    private static final Duration LONGEST_GRACE = Duration.ofDays(7);

    /** What is typed of a new partner. */
    record PartnerOrder(String name, String contactName, String email, Partner.PartnerLimits limits) {}

    /** @param version as it was seen */
    record ContactOrder(String contactName, String email, Long version) {}

    /** @param reason why; the second person reads it */
    record LimitsOrder(Partner.PartnerLimits limits, Long version, String reason) {}

    record PartnerStateOrder(Partner.State state, Long version) {}

    /** @param expiresAt null: when somebody revokes it */
    record KeyOrder(String label, @Nullable Instant expiresAt) {}

    /** @param graceHours how long the key before is taken too, 0 to 168 */
    record RotationOrder(Integer graceHours) {}

    /** @param secret the key itself, this once */
    record NewKey(PartnerKey key, String secret) {}

    private final Partners partners;
    private final PartnerKeys keys;
    private final KeyForm form;
    private final PartnerConfig config;
    private final Clock clock;

    PartnerDesk(Partners partners, PartnerKeys keys, KeyForm form, PartnerConfig config, Clock clock) {
        this.partners = partners;
        this.keys = keys;
        this.form = form;
        this.config = config;
        this.clock = clock;
    }

    /** @throws Problem PARTNER_NOT_FOUND */
    Partner partner(long id) {
        return partners.find(id).orElseThrow(() -> notFound("No partner has this number."));
    }

    static Problem notFound(String what) {
        return Problem.of(ErrorCode.PARTNER_NOT_FOUND, what);
    }

    /** More than one person may let it do is asked for afterwards. */
    Partner make(PartnerOrder order, String requestKey, String who) {
        var limits = limits(order.limits());
        if (limits.dailyKobo() > config.dailyByOne()) {
            throw Problem.field(
                    ErrorCode.FIELD_INVALID,
                    "limits.dailyKobo",
                    "Begin with at most " + new Kobo(config.dailyByOne()).spoken()
                            + "; to raise it, another person must agree.");
        }
        var given = new Partners.Given(
                line("name", order.name(), LONGEST_NAME),
                line("contactName", order.contactName(), LONGEST_NAME),
                email(order.email()),
                limits);
        var id = partners.make(given, requestKey, who)
                .orElseThrow(() -> Problem.field(
                        ErrorCode.PARTNER_NAME_TAKEN, "name", "Another partner, or another order, has it already."));
        return partner(id);
    }

    Partner contact(long id, ContactOrder order) {
        var seen = at(id, order.version());
        var changed =
                partners.change(seen, line("contactName", order.contactName(), LONGEST_NAME), email(order.email()));
        return changed(id, changed);
    }

    /** Whether these need a second person: more money a day than it has, and than one may allow. */
    boolean takesTwo(Partner now, Partner.PartnerLimits wanted) {
        return wanted.dailyKobo() > now.limits().dailyKobo() && wanted.dailyKobo() > config.dailyByOne();
    }

    Partner limit(long id, Long version, Partner.PartnerLimits limits) {
        var seen = at(id, version);
        return changed(id, partners.limit(id, seen.version(), limits(limits)));
    }

    Partner put(long id, PartnerStateOrder order) {
        var seen = at(id, order.version());
        return changed(id, partners.put(id, seen.version(), Problem.given("state", order.state())));
    }

    /** @throws Problem STALE_VERSION naming what it is now */
    Partner at(long id, @Nullable Long version) {
        var now = partner(id);
        if (now.version() != Problem.given("version", version)) {
            throw stale(now);
        }
        return now;
    }

    private Partner changed(long id, boolean changed) {
        var now = partner(id);
        if (!changed) {
            throw stale(now);
        }
        return now;
    }

    private static Problem stale(Partner now) {
        var limits = now.limits();
        return Problem.field(
                ErrorCode.STALE_VERSION,
                "version",
                "It is version %d now: %s, contact %s, %d requests a minute, %s for one purchase, %s a day."
                        .formatted(
                                now.version(),
                                now.state(),
                                now.contactName(),
                                limits.requestsPerMinute(),
                                new Kobo(limits.purchaseKobo()).spoken(),
                                new Kobo(limits.dailyKobo()).spoken()));
    }

    /**
     * Makes a key, which is shown once: a repeated request is refused, for the key cannot be told
     * again.
     */
    NewKey key(long id, KeyOrder order, String requestKey, String who) {
        var partner = partner(id);
        var expires = order.expiresAt();
        if (expires != null && !expires.isAfter(clock.instant())) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "expiresAt", "It must be in the future.");
        }
        var wanted = new PartnerKeys.Wanted(partner.id(), line("label", order.label(), LONGEST_LABEL), expires);
        var secret = form.fresh();
        if (!keys.keep(wanted, secret, requestKey, who)) {
            throw Problem.of(
                    ErrorCode.TOO_MANY_KEPT,
                    "A key was made by this very request before, or the partner has " + PartnerKeys.MOST
                            + " keys. A key is shown once: revoke one and make another.");
        }
        return new NewKey(keys.of(id).getFirst(), secret);
    }

    /** A new key under the same name; the one before ends after the grace. */
    NewKey rotate(long id, long key, RotationOrder order, String requestKey, String who) {
        var grace = Duration.ofHours(Problem.given("graceHours", order.graceHours()));
        if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "graceHours", "From 0 to 168 hours.");
        }
        var before = key(id, key);
        var fresh = key(id, new KeyOrder(before.label(), null), requestKey, who);
        keys.end(id, key, grace);
        return fresh;
    }

    PartnerKey revoke(long id, long key, String who) {
        key(id, key);
        keys.revoke(id, key, who);
        return key(id, key);
    }

    private PartnerKey key(long id, long key) {
        return keys.find(id, key).orElseThrow(() -> notFound("This partner has no such key."));
    }

    static Partner.PartnerLimits limits(Partner.@Nullable PartnerLimits typed) {
        var limits = Problem.given("limits", typed);
        between("limits.requestsPerMinute", limits.requestsPerMinute(), MOST_REQUESTS);
        between("limits.purchaseKobo", limits.purchaseKobo(), MOST_KOBO);
        between("limits.dailyKobo", limits.dailyKobo(), MOST_KOBO);
        if (limits.dailyKobo() < limits.purchaseKobo()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "limits.dailyKobo", "Less than one purchase may cost.");
        }
        return limits;
    }

    private static void between(String field, long number, long most) {
        if (number < 1 || number > most) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "From 1 to " + most + ".");
        }
    }

    private static String email(@Nullable String text) {
        return Problem.given("email", Contacts.email(Problem.given("email", text)));
    }

    static String line(String field, @Nullable String text, int most) {
        var plain = Problem.given(field, text).strip();
        if (plain.length() < 2 || plain.length() > most || !LINE.matcher(plain).matches()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Give 2 to " + most + " characters in one line.");
        }
        return plain;
    }
}
