package ng.powerpay.search;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import ng.powerpay.platform.Csv;
import ng.powerpay.purchase.Masked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All purchases of a filter as a table: read by pages, so that a reader who is slow holds neither
 * memory nor a transaction. Phones are masked, names and addresses left out.
 */
final class ExportSheet {

    private static final Logger LOG = LoggerFactory.getLogger(ExportSheet.class);
    private static final int PAGE = 5_000;

    private static final List<String> TEXTS = List.of("id", "state", "company", "meter_type", "meter_number");
    private static final List<String> NUMBERS =
            List.of("total_kobo", "amount_kobo", "fee_kobo", "fee_vat_kobo", "paid_kobo", "refunded_kobo");
    private static final List<String> ENDS = List.of("gateway", "vendor", "vend_reference", "receipt_number");

    private final FoundPurchases found;

    ExportSheet(FoundPurchases found) {
        this.found = found;
    }

    /** @return how many rows */
    long write(PurchaseFilter filter, OutputStream out) {
        var csv = Csv.to(out).row(head().toArray());
        var rows = 0L;
        try (var reading = Executors.newVirtualThreadPerTaskExecutor()) {
            var page = page(filter, null);
            while (rows < FoundPurchases.MOST) {
                var after = page.next();
                // The database looks for the next page while this one is written.
                var next = after == null ? null : CompletableFuture.supplyAsync(() -> page(filter, after), reading);
                page.rows().forEach(csv::row);
                rows += page.rows().size();
                if (next == null) {
                    csv.flush();
                    return rows;
                }
                page = next.join();
            }
            csv.row("There are more than " + FoundPurchases.MOST + " rows: ask for fewer days.");
        } catch (java.io.UncheckedIOException e) {
            LOG.info("whoever asked for the export is gone after {} rows", rows);
            return rows;
        } catch (RuntimeException e) {
            LOG.error("the export ends after {} rows", rows, e);
            csv.row("CUT OFF: something went wrong on our side. Ask for it once more.");
        }
        csv.flush();
        return rows;
    }

    private FoundPurchases.Page<@Nullable Object[]> page(PurchaseFilter filter, @Nullable Place after) {
        return found.page(filter, after, PAGE, (row, _) -> cells(row));
    }

    private static List<String> head() {
        var all = new ArrayList<String>(TEXTS);
        all.addAll(List.of("phone", "created_at", "paid_at", "vended_at", "units"));
        all.addAll(NUMBERS);
        all.addAll(ENDS);
        return all;
    }

    private static @Nullable Object[] cells(ResultSet row) throws SQLException {
        var all = new ArrayList<@Nullable Object>();
        for (var column : TEXTS) {
            all.add(row.getString(column));
        }
        all.add(Masked.phoneForStaff(row.getString("phone")));
        for (var column : List.of("created_at", "paid_at", "vended_at")) {
            var at = row.getObject(column, OffsetDateTime.class);
            all.add(at == null ? null : at.toInstant());
        }
        all.add(FoundPurchases.units(row));
        for (var column : NUMBERS) {
            all.add(row.getObject(column, Long.class));
        }
        for (var column : ENDS) {
            all.add(row.getString(column));
        }
        return all.toArray();
    }
}
