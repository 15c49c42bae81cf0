package ng.powerpay.vending.sts;

import java.util.Optional;
import javax.sql.DataSource;
import ng.powerpay.platform.Sql;
import ng.powerpay.sts.Tid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The store of closed groups' meters, which it only reads, and of the tokens that were made for
 * them.
 */
public final class StsMeters {

    /**
     * One meter.
     *
     * @param band A to E: in one group one rate; the catalogue's estimate goes by it
     * @param rateKobo what a kWh costs, VAT and all
     * @param baseYear of its key's base date
     */
    public record Row(
            String company,
            String number,
            String customerName,
            @Nullable String address,
            String band,
            long rateKobo,
            @Nullable Long minimumKobo,
            @Nullable Long maximumKobo,
            String sgc,
            int krn,
            int ti,
            String ea,
            int baseYear,
            boolean blocked) {}

    /** A token that was made; never made again. */
    record Made(
            String reference,
            String meter,
            int baseYear,
            int tid,
            long amountKobo,
            long rateKobo,
            long unitsTenths,
            byte[] tokenSealed) {}

    private final JdbcClient jdbc;

    public StsMeters(DataSource database) {
        jdbc = Sql.client(database);
    }

    boolean hasGroup(String company) {
        return jdbc.sql("select exists (select from sts_meter where company = ?)")
                .param(company)
                .query(Boolean.class)
                .single();
    }

    Optional<Row> meter(String company, String number) {
        return jdbc.sql("select * from sts_meter where number = ? and company = ?")
                .params(number, company)
                .query(Row.class)
                .optional();
    }

    Optional<Made> made(String reference) {
        return jdbc.sql("select * from sts_vend where reference = ?")
                .param(reference)
                .query(Made.class)
                .optional();
    }

    /** The last identifier of this meter under this base date. */
    @Nullable
    Tid lastTid(Row meter) {
        var last = jdbc.sql("select tid from sts_vend where meter = ? and base_year = ? order by tid desc limit 1")
                .params(meter.number(), meter.baseYear())
                .query(Integer.class)
                .optional();
        return last.map(Tid::new).orElse(null);
    }

    /** Adds it, unless its reference has a token already or its identifier is another's. */
    void add(Made made) {
        jdbc.sql("""
                insert into sts_vend (reference, meter, base_year, tid, amount_kobo, rate_kobo, units_tenths,
                    token_sealed)
                values (:reference, :meter, :baseYear, :tid, :amountKobo, :rateKobo, :unitsTenths, :tokenSealed)
                on conflict do nothing""").paramSource(made).update();
    }
}
