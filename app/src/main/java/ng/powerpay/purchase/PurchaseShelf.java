package ng.powerpay.purchase;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import ng.powerpay.platform.Seal;
import ng.powerpay.receipt.ReceiptLinks;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Purchases as their owners see them, for lists of them; whose they are is for the caller to know.
 */
public final class PurchaseShelf {

    /** Hears of orders that were placed by somebody who is signed in. */
    @FunctionalInterface
    public interface OnPlaced {

        /**
         * The request's attribute with the number of the account, set by the filter that knows
         * sessions.
         */
        String ACCOUNT = "account.id";

        /** May be told of the same purchase again. What it throws is noted, and spoils nothing. */
        void placed(PurchaseId id, long account);
    }

    /**
     * A purchase in the list of its owner.
     *
     * @param lastFour digits of its phone: with them every other route opens it
     */
    public record OwnPurchase(PurchaseView purchase, String lastFour) {

        @JsonIgnore
        public PurchaseId reference() {
            return new PurchaseId(purchase.id());
        }
    }

    private final JdbcClient jdbc;
    private final PurchaseRow rows;
    private final GuestAccess guests;
    private final ReceiptLinks links;

    PurchaseShelf(JdbcClient jdbc, Seal seal, GuestAccess guests, ReceiptLinks links) {
        this.jdbc = jdbc;
        this.rows = new PurchaseRow(seal);
        this.guests = guests;
        this.links = links;
    }

    /** In the order of their references; what is not there is left out. */
    public List<OwnPurchase> all(List<String> ids) {
        var found = new HashMap<String, OwnPurchase>();
        jdbc.sql(PurchaseRow.SELECT + "where p.id = any(?)")
                .param(ids.toArray(String[]::new))
                .query((row, _) -> own(rows.read(row)))
                .list()
                .forEach(one -> found.put(one.purchase().id(), one));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * The one that a guest may see too, with the same guard against guessing.
     *
     * @throws ng.powerpay.platform.Problem PURCHASE_NOT_FOUND or TOO_MANY_REQUESTS
     */
    public OwnPurchase opened(String reference, String lastFour) {
        return own(guests.owned(reference, lastFour));
    }

    private OwnPurchase own(Purchase purchase) {
        return new OwnPurchase(
                PurchaseView.of(purchase, links), purchase.contact().lastFour());
    }
}
