package ng.powerpay.notify;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses that are not written to any more, until a member of staff lifts it. */
public final class Suppressions {

    private static final int LONGEST_ADDRESS = 254;
    private static final int MOST = 100;

    /** Why an address is not written to. */
    public enum Reason {
        /** Mail to it came back for good. */
        BOUNCE,
        /** Its owner said that our mail is unwanted. */
        COMPLAINT
    }

    /** One as staff see it. */
    public record Suppressed(String address, Reason reason, Instant at) {}

    /** @param why in 3 to 500 characters */
    public record LiftOrder(
            @Nullable String address, @Nullable String why) {}

    private final JdbcClient jdbc;

    public Suppressions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a message to this address must fail; empty when it may be written to. */
    Optional<Failure> of(String address) {
        return jdbc.sql("select reason from mail_suppression where address = ?")
                .param(plain(address))
                .query((row, _) -> switch (Reason.valueOf(row.getString(1))) {
                    case BOUNCE -> Failure.ADDRESS_BOUNCES;
                    case COMPLAINT -> Failure.ADDRESS_COMPLAINED;
                })
                .optional();
    }

    /**
     * Notes it, once however often it is told; what was lifted since it happened stays lifted.
     *
     * @return whether the address is new on the list
     */
    public boolean suppress(String address, Reason reason, Instant happened) {
        var plain = plain(address);
        if (plain.length() < 3 || plain.length() > LONGEST_ADDRESS || plain.indexOf('\0') >= 0) {
            return false;
        }
        var sql = """
                insert into mail_suppression (address, reason)
                select :address, :reason where not exists (
                  select from mail_suppression_lift where address = :address and lifted_at >= :happened)
                on conflict (address) do update set reason = excluded.reason
                where excluded.reason = 'COMPLAINT' and mail_suppression.reason <> 'COMPLAINT'""";
        return jdbc.sql(sql)
                        .param("address", plain)
                        .param("reason", reason.name())
                        .param("happened", OffsetDateTime.ofInstant(happened, ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** The newest hundred, or the one of this address. */
    public List<Suppressed> list(@Nullable String address) {
        var only = address == null ? null : plain(given("address", address, LONGEST_ADDRESS));
        return jdbc.sql("""
                        select address, reason, at from mail_suppression
                        where :address::text is null or address = :address order by at desc limit :most""")
                .param("address", only)
                .param("most", MOST)
                .query((row, _) -> new Suppressed(
                        row.getString(1),
                        Reason.valueOf(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Lets an address have mail again, and notes who said so and why.
     *
     * @throws Problem SUPPRESSION_NOT_FOUND, FIELD_INVALID
     */
    public void lift(LiftOrder order, String by) {
        var address = given("address", order.address(), LONGEST_ADDRESS);
        var why = given("why", order.why(), 500);
        var sql = """
                with gone as (delete from mail_suppression where address = :address returning *)
                insert into mail_suppression_lift (address, reason, suppressed_at, why, lifted_by)
                select address, reason, at, :why, :by from gone""";
        var lifted = jdbc.sql(sql)
                .param("address", plain(address))
                .param("why", why)
                .param("by", by)
                .update();
        if (lifted == 0) {
            throw Problem.of(ErrorCode.SUPPRESSION_NOT_FOUND, "Mail to this address is not stopped.");
        }
    }

    private static String given(String field, @Nullable String value, int most) {
        if (value == null) {
            throw Problem.field(ErrorCode.FIELD_MISSING, field, "It must be given.");
        }
        var text = value.strip();
        if (text.length() < 3 || text.length() > most || text.indexOf('\0') >= 0) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Give 3 to " + most + " characters.");
        }
        return text;
    }

    private static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }
}
