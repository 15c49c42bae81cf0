package ng.powerpay.sandbox.interswitch;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import ng.powerpay.sandbox.gateway.Channel;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Order;
import ng.powerpay.sandbox.gateway.Till;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;

/** {@code /collections}: the form that opens a page, and the question for what came of it. */
final class CheckoutApi {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9_-]{1,50}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
    private static final Pattern KOBO = Pattern.compile("[1-9][0-9]{0,11}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");

    private final Till till;

    CheckoutApi(Till till) {
        this.till = till;
    }

    /** A browser's form. The same form again leads to the same page, another one with its reference nowhere. */
    Reply pay(Request request) {
        String wrong = wrong(request);
        if (!wrong.isEmpty()) {
            return refused(wrong);
        }
        var order = order(request);
        Optional<Charge> known = till.charges().find(order.reference());
        if (known.isPresent() && known.get().order().amountKobo() != order.amountKobo()) {
            return refused("Duplicate Transaction Reference");
        }
        return known.or(() -> till.charges().open(order))
                .map(it -> (Reply) Reply.seeOther(till.checkoutUrl(it)))
                .orElseGet(() -> refused("Duplicate Transaction Reference"));
    }

    private static String wrong(Request request) {
        if (!request.form("merchant_code").equals(InterswitchGateway.MERCHANT)) {
            return "Invalid merchant code";
        }
        if (!request.form("pay_item_id").equals(InterswitchGateway.ITEM)) {
            return "Invalid pay item";
        }
        if (!REFERENCE.matcher(request.form("txn_ref")).matches()) {
            return "Invalid transaction reference";
        }
        if (!KOBO.matcher(request.form("amount")).matches()
                || !request.form("currency").equals("566")) {
            return "Invalid amount or currency";
        }
        boolean complete = EMAIL.matcher(request.form("cust_email")).matches()
                && request.form("site_redirect_url").matches("https?://.+")
                && request.form("mode").matches("TEST|LIVE");
        return complete ? "" : "Incomplete request";
    }

    private static Order order(Request request) {
        return new Order(
                request.form("txn_ref"),
                new Order.Customer(request.form("cust_name"), request.form("cust_email"), ""),
                Long.parseLong(request.form("amount")),
                new Order.Page(request.form("site_redirect_url"), List.of()),
                Json.MAPPER.createObjectNode());
    }

    private static Reply refused(String why) {
        return Reply.html(400, "<!doctype html><title>Interswitch</title><p>" + why + ".");
    }

    /** Asks for the amount too, as the real one does: another amount finds nothing. */
    Reply transaction(Request request) {
        if (!request.query("merchantcode").equals(InterswitchGateway.MERCHANT)) {
            return Reply.json(200, coded("20031", "Invalid value for Product id or Merchant Code"));
        }
        Optional<Charge> found = till.charges().find(request.query("transactionreference"));
        if (found.isEmpty()) {
            return Reply.json(200, coded("Z25", "Transaction not Found"));
        }
        String asked = Long.toString(found.get().order().amountKobo());
        return request.query("amount").equals(asked)
                ? Reply.json(200, view(found.get()))
                : Reply.json(200, coded("Z1", "Amount Inconsistency"));
    }

    static Fields view(Charge charge) {
        return switch (charge.status()) {
            case NEW, SEEN -> coded("Z0", "Transaction Not Completed").and("MerchantReference", charge.reference());
            case CANCELLED -> coded("Z6", "Customer Cancellation").and("MerchantReference", charge.reference());
            case WAITING -> coded("09", "Request in Progress").and("MerchantReference", charge.reference());
            case FAILED -> coded("51", "Insufficient Funds").and("MerchantReference", charge.reference());
            case PAID, REVERSED -> paid(charge);
        };
    }

    private static Fields coded(String code, String description) {
        return Fields.of("Amount", 0)
                .and("CardNumber", "")
                .and("SplitAccounts", List.of())
                .and("ResponseCode", code)
                .and("ResponseDescription", description);
    }

    private static Fields paid(Charge charge) {
        var choice = charge.choice();
        String digits = choice == null || choice.channel() != Channel.CARD
                ? ""
                : choice.card().lastFour();
        return coded("00", "Approved by Financial Institution")
                .and("Amount", charge.paidKobo())
                .and("CardNumber", digits)
                .and("MerchantReference", charge.reference())
                .and("PaymentReference", paymentReference(charge))
                .and("RetrievalReferenceNumber", retrieval(charge))
                .and(
                        "TransactionDate",
                        lagos(charge).truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static LocalDateTime lagos(Charge charge) {
        return LocalDateTime.ofInstant(Objects.requireNonNullElse(charge.paidAt(), charge.createdAt()), LAGOS);
    }

    /** Ends in the gateway's own number, by which a refund finds the payment. */
    static String paymentReference(Charge charge) {
        return "SBX|WEB|" + InterswitchGateway.MERCHANT + "|" + DAY.format(lagos(charge)) + "|" + charge.id();
    }

    static String retrieval(Charge charge) {
        return String.format("%012d", charge.id());
    }
}
