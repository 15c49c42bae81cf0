package ng.powerpay.sandbox.monnify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ng.powerpay.sandbox.gateway.Channel;
import ng.powerpay.sandbox.gateway.Charge;
import ng.powerpay.sandbox.gateway.Order;
import ng.powerpay.sandbox.gateway.Till;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import tools.jackson.databind.JsonNode;

/** Beginning a transaction, its own bank account, and how it stands. */
final class TransactionApi {

    private static final long LEAST_KOBO = 20_00;
    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]{1,190}";

    private final Till till;
    private final String contract;

    TransactionApi(Till till, String contract) {
        this.till = till;
        this.contract = contract;
    }

    Reply begin(Request request) {
        JsonNode body = request.json();
        Optional<List<Channel>> channels = channels(body.path("paymentMethods"));
        String reference = Json.text(body, "paymentReference");
        if (!Json.text(body, "contractCode").equals(contract)) {
            return Answers.refused(404, "99", "Could not find specified contract");
        }
        if (!Json.text(body, "currencyCode").equals("NGN")) {
            return Answers.refused(422, "99", "Unknown currency code supplied");
        }
        if (channels.isEmpty()
                || reference.isEmpty()
                || !Json.text(body, "customerEmail").matches(EMAIL)
                || kobo(body.path("amount")) < LEAST_KOBO) {
            return Answers.refused(400, "99", "The request could not be completed due to malformed syntax.");
        }
        var customer = new Order.Customer(Json.text(body, "customerName"), Json.text(body, "customerEmail"), "");
        var page = new Order.Page(Json.text(body, "redirectUrl"), channels.get());
        return till.charges()
                .open(new Order(reference, customer, kobo(body.path("amount")), page, body))
                .map(this::opened)
                .orElseGet(() -> Answers.refused(422, "99", "Duplicate payment reference"));
    }

    private Reply opened(Charge charge) {
        var methods = charge.order().page().channels().stream().map(Answers::method);
        return Answers.ok(Fields.of("transactionReference", Answers.number(charge))
                .and("paymentReference", charge.reference())
                .and("merchantName", "PowerPay Sandbox")
                .and("enabledPaymentMethod", methods.toList())
                .and("checkoutUrl", till.checkoutUrl(charge)));
    }

    /** A bank account of this transaction's own. */
    Reply account(Request request) {
        Optional<Charge> found = withNumber(Json.text(request.json(), "transactionReference"));
        if (found.isEmpty()) {
            return Answers.refused(404, "99", "Could not find transaction with the specified transaction reference");
        }
        Charge charge = found.get();
        if (!charge.status().open()) {
            return Answers.refused(422, "99", "Payment already exists");
        }
        var account = till.account(charge);
        var amount = Naira.decimal(charge.order().amountKobo());
        var left = Duration.between(till.clock().instant(), account.expires());
        return Answers.ok(Fields.of("accountNumber", account.number())
                .and("accountName", account.name())
                .and("bankName", account.bank())
                .and("bankCode", account.bankCode())
                .and("accountDurationSeconds", Math.max(0, left.toSeconds()))
                .and("ussdPayment", null)
                .and("transactionReference", Answers.number(charge))
                .and("paymentReference", charge.reference())
                .and("amount", amount)
                .and("fee", Naira.decimal(0))
                .and("totalPayable", amount)
                .and("collectionChannel", "API_NOTIFICATION"));
    }

    /** By the merchant's reference or by Monnify's. */
    Reply query(Request request) {
        String ours = request.query("paymentReference");
        return answer(
                ours.isEmpty()
                        ? withNumber(request.query("transactionReference"))
                        : till.charges().find(ours));
    }

    /** The pipes in Monnify's reference must be encoded. */
    Reply show(Request request) {
        return request.path().contains("|")
                ? Answers.refused(400, "99", "Bad Request")
                : answer(withNumber(request.named("reference")));
    }

    private static Reply answer(Optional<Charge> found) {
        return found.map(it -> Answers.ok(Answers.of(it))).orElseGet(Answers::noTransaction);
    }

    Optional<Charge> withNumber(String number) {
        return till.charges().all().stream()
                .filter(it -> Answers.number(it).equals(number))
                .findFirst();
    }

    /** Kobo of an amount in naira; -1 when it is none. */
    static long kobo(JsonNode amount) {
        try {
            return amount.isNumber() ? Naira.kobo(amount.asString()) : -1;
        } catch (ArithmeticException | NumberFormatException e) {
            return -1;
        }
    }

    /** None named: all. Empty when one is named that there is not. */
    private static Optional<List<Channel>> channels(JsonNode methods) {
        List<Channel> channels = new ArrayList<>();
        for (JsonNode method : methods) {
            String word = method.asString("");
            var channel = Arrays.stream(Channel.values())
                    .filter(it -> Answers.method(it).equals(word))
                    .findFirst();
            if (channel.isEmpty() && !word.equals("PHONE_NUMBER")) {
                return Optional.empty();
            }
            channel.ifPresent(channels::add);
        }
        return Optional.of(channels);
    }
}
