package ng.powerpay.purchase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import ng.powerpay.platform.Kobo;
import ng.powerpay.vending.MeterType;

/** Compares the end of a case with what the providers hold, to the kobo. */
record Verdict(MatrixShop shop, Story story, PretendVendor vendor, PretendGateway gateway, List<String> faults) {

    /** @return what is wrong; empty when all is right */
    List<String> of(PurchaseId id) {
        var purchase = shop.stores().purchases().get(id);
        var wrong = new ArrayList<String>();
        faults.forEach(fault -> wrong.add("a step failed: " + fault));
        wrong.addAll(vendor.complaints());
        wrong.addAll(gateway.complaints());
        end(purchase, wrong);
        energy(purchase, wrong);
        same("refunded", backIn(purchase), gateway.refunds().total(), wrong);
        same("postings", postingsDue(purchase), postings(id), wrong);
        same("messages", messagesDue(purchase), texts(id, MESSAGES), wrong);
        same("open cases", casesDue(purchase), texts(id, CASES), wrong);
        same("pending refunds", List.of(), texts(id, PENDING), wrong);
        return wrong;
    }

    private static final String MESSAGES =
            "select kind || ' ' || channel from message where purchase_id = :id and kind <> 'DELAYED' order by 1";
    private static final String CASES =
            "select kind from review_case where purchase_id = :id and decision is null order by 1";
    private static final String PENDING = "select number::text from refund where purchase_id = :id and state = 'DUE'";

    private static void same(String what, Object due, Object is, List<String> wrong) {
        if (!due.equals(is)) {
            wrong.add(what + ": " + is + " instead of " + due);
        }
    }

    private boolean inDoubt(Purchase purchase) {
        return story.mayAlsoBeInDoubt() && vendor.delivered().isEmpty() && purchase.state() == State.REVIEW;
    }

    private void end(Purchase purchase, List<String> wrong) {
        if (purchase.state() != story.end() && !inDoubt(purchase)) {
            wrong.add("it ends in " + purchase.state() + " instead of " + story.end());
        }
        if (purchase.dueAt() != null) {
            wrong.add("something is still due");
        }
    }

    private void energy(Purchase purchase, List<String> wrong) {
        var delivered = vendor.delivered();
        if (delivered.size() > 1) {
            wrong.add("delivered " + delivered.size() + " times");
        }
        if (purchase.state() == State.VENDED) {
            var prepaid = purchase.meter().type() == MeterType.PREPAID;
            same("tokens", prepaid ? delivered : List.of(), purchase.vending().tokens(), wrong);
            same("deliveries", 1, delivered.size(), wrong);
        }
        if (purchase.state() == State.REFUNDED && !delivered.isEmpty()) {
            wrong.add("delivered and refunded");
        }
    }

    private Kobo total(Purchase purchase) {
        return purchase.price().totalKobo();
    }

    private boolean paid() {
        return gateway.captured().isPositive();
    }

    private Kobo excess(Purchase purchase) {
        var more = gateway.captured().minus(total(purchase));
        return more.isPositive() ? more : Kobo.ZERO;
    }

    /** What must have left the gateway. */
    private Kobo backIn(Purchase purchase) {
        return purchase.state() == State.REFUNDED ? gateway.captured() : excess(purchase);
    }

    private Map<String, Long> postingsDue(Purchase purchase) {
        var due = new HashMap<String, Long>();
        var price = purchase.price();
        var unseen = purchase.ending().reviewFrom() == State.AWAITING_PAYMENT;
        if (!paid() || unseen) {
            return due;
        }
        due.put(
                "gateway:pretend",
                gateway.captured().minus(gateway.refunds().total()).amount());
        switch (purchase.state()) {
            case VENDED -> {
                due.put("vendor:pretend", -price.amountKobo().amount());
                due.put("fee-income", -price.feeKobo().amount());
                due.put("vat-payable", -price.feeVatKobo().amount());
            }
            case REVIEW ->
                due.put(
                        purchase.ending().reviewFrom() == State.REFUNDING ? "refunds" : "customer-funds",
                        -total(purchase).amount());
            default -> {}
        }
        due.values().removeIf(amount -> amount == 0);
        return due;
    }

    private Map<String, Long> postings(PurchaseId id) {
        var found = new HashMap<String, Long>();
        shop.jdbc().sql("""
                        select account, sum(amount_kobo) from posting where purchase_id = :id
                        group by account having sum(amount_kobo) <> 0""").param("id", id.value()).query(row -> {
            found.put(row.getString(1), row.getLong(2));
        });
        return found;
    }

    private List<String> texts(PurchaseId id, String sql) {
        return shop.jdbc()
                .sql(sql)
                .param("id", id.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> messagesDue(Purchase purchase) {
        var due = new TreeSet<String>();
        var reversed = purchase.ending().reversedAt() != null;
        told("TOKEN", purchase.state() == State.VENDED || reversed, due);
        told("REVERSED", reversed, due);
        told("REFUND", purchase.state() == State.REFUNDED, due);
        told("EXCESS", paid() && excess(purchase).isPositive(), due);
        return List.copyOf(due);
    }

    private static void told(String kind, boolean due, TreeSet<String> all) {
        if (due) {
            all.add(kind + " EMAIL");
            all.add(kind + " SMS");
        }
    }

    private List<String> casesDue(Purchase purchase) {
        var kind = inDoubt(purchase) ? "VEND_IN_DOUBT" : story.review();
        return kind == null ? List.of() : List.of(kind);
    }
}
