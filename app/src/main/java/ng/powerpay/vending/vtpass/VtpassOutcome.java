package ng.powerpay.vending.vtpass;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ng.powerpay.platform.Http;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Classifies answers to {@code pay} and {@code requery}. The codes are VTpass's documented ones;
 * whatever is not in a list is unknown, for then the money may be on its way.
 */
final class VtpassOutcome {

    /** The customer's purchase cannot be done. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("016", "FAILED"),
            Map.entry("010", "VARIATION_UNKNOWN"),
            Map.entry("011", "ARGUMENTS_INVALID"),
            Map.entry("012", "PRODUCT_UNKNOWN"),
            Map.entry("013", "BELOW_MINIMUM"),
            Map.entry("017", "ABOVE_MAXIMUM"),
            Map.entry("031", "BELOW_MINIMUM"),
            Map.entry("032", "ABOVE_MAXIMUM"),
            Map.entry("040", "REVERSED"));

    /** VTpass did not take it on, for a reason between it and us or it and the company. */
    private static final Map<String, String> NOT_TAKEN = Map.ofEntries(
            Map.entry("091", "not processed"),
            Map.entry("018", "our VTpass wallet is empty"),
            Map.entry("021", "our VTpass account is locked"),
            Map.entry("022", "our VTpass account is suspended"),
            Map.entry("023", "our VTpass account has no API access"),
            Map.entry("024", "our VTpass account is not active"),
            Map.entry("027", "our address is not listed at VTpass"),
            Map.entry("028", "electricity is not listed for us at VTpass"),
            Map.entry("030", "VTpass cannot reach the company"),
            Map.entry("034", "the service is suspended"),
            Map.entry("035", "the service is not active"),
            // A reference of yesterday: midnight passed between storing and sending it.
            Map.entry("085", "VTpass wants a fresh reference"),
            Map.entry("087", "VTpass refuses our keys"));

    /** What a question may be answered with that is about the vend and not about the question. */
    private static final Set<String> ENDS = Set.of("016", "040", "091");

    /** What a sale that was refused cannot be. */
    private static final Set<String> ALIVE = Set.of("initiated", "pending", "delivered", "resolved");

    private static final Pattern LABELLED = Pattern.compile("(?i)(bonus )?token\\s*:?\\s*([0-9 -]{20,29})");

    private static final Pattern NO_DIGITS = Pattern.compile("(?i)token|[: -]");
    private static final Pattern UNITS = Pattern.compile("(?i)[0-9,]{1,9}(\\.[0-9]{1,6})?\\s*(kwh)?");
    private static final Pattern NO_NUMBER = Pattern.compile("(?i)kwh|[, ]");

    private VtpassOutcome() {}

    static VendOutcome ofPay(Http.Exchange exchange, String reference, MeterType type) {
        if (exchange instanceof Http.NotSent(String why)) {
            return new VendOutcome.NotSent(why);
        }
        return of(VtpassJson.read(exchange), reference, type);
    }

    static VendOutcome ofRequery(Http.Exchange exchange, String reference, MeterType type) {
        var answer = VtpassJson.read(exchange);
        if (answer != null && answer.path("code").asString("").equals("015")) {
            return new VendOutcome.NotFound("VTpass does not know the reference");
        }
        var code = code(answer);
        // A refusal to answer the question says nothing of the vend itself.
        return (REFUSED.containsKey(code) || NOT_TAKEN.containsKey(code)) && !ENDS.contains(code)
                ? new VendOutcome.Unknown("VTpass refused the question with code " + code)
                : of(answer, reference, type);
    }

    private static String code(@Nullable JsonNode answer) {
        return answer == null ? "" : answer.path("code").asString("");
    }

    private static VendOutcome of(@Nullable JsonNode answer, String reference, MeterType type) {
        if (answer == null) {
            return new VendOutcome.Unknown("VTpass gave no readable answer");
        }
        var code = code(answer);
        var given = answer.path("requestId").asString(reference);
        if (!given.isEmpty() && !given.equals(reference)) {
            return new VendOutcome.Unknown("VTpass answered for another reference");
        }
        var alive = ALIVE.contains(status(answer));
        if (alive && (REFUSED.containsKey(code) || NOT_TAKEN.containsKey(code))) {
            return new VendOutcome.Unknown("VTpass contradicts itself with code " + code);
        }
        if (REFUSED.containsKey(code)) {
            return new VendOutcome.Refused(REFUSED.get(code), "VTpass code " + code);
        }
        if (NOT_TAKEN.containsKey(code)) {
            return new VendOutcome.NotSent(NOT_TAKEN.get(code));
        }
        return switch (code) {
            case "000", "001", "044" -> inside(answer, type);
            default -> new VendOutcome.Unknown("VTpass code " + code);
        };
    }

    private static String status(JsonNode answer) {
        return answer.path("content").path("transactions").path("status").asString("");
    }

    private static VendOutcome inside(JsonNode answer, MeterType type) {
        return switch (status(answer)) {
            case "delivered" -> delivered(answer, type);
            case "failed" -> new VendOutcome.Refused("FAILED", "VTpass says failed");
            case "reversed" -> new VendOutcome.Refused("REVERSED", "VTpass reversed it");
            default -> new VendOutcome.Unknown("VTpass has it under way");
        };
    }

    private static VendOutcome delivered(JsonNode answer, MeterType type) {
        var fields = VtpassFields.of(answer);
        var tokens = tokens(fields);
        if (type == MeterType.PREPAID && tokens.stream().noneMatch(VtpassOutcome::isCredit)) {
            return new VendOutcome.Unknown("delivered, but the token has not come yet");
        }
        return new VendOutcome.Vended(
                type == MeterType.PREPAID ? tokens : List.of(),
                tenths(fields.text("units", "mainTokenUnits", "PurchasedUnits")),
                fields.naira("taxAmount", "mainTokenTax", "vat"),
                fields.naira("debtAmount", "appliedToArrears"),
                fields.naira("tariff", "TariffRate"),
                fields.text("exchangeReference", "ReceiptNumber", "invoiceNumber"));
    }

    private static boolean isCredit(Token token) {
        return token.kind() == Token.Kind.CREDIT;
    }

    /** In the order in which the meter wants them. */
    private static List<Token> tokens(VtpassFields fields) {
        var tokens = new ArrayList<Token>();
        add(tokens, Token.Kind.KEY_CHANGE_1, fields.text("kct1"));
        add(tokens, Token.Kind.KEY_CHANGE_2, fields.text("kct2"));
        add(tokens, Token.Kind.CREDIT, fields.text("mainToken", "token"));
        add(tokens, Token.Kind.BONUS, fields.text("bonusToken"));
        var purchased = fields.text("purchased_code");
        Matcher labelled = LABELLED.matcher(purchased == null ? "" : purchased);
        while (labelled.find()) {
            add(tokens, labelled.group(1) == null ? Token.Kind.CREDIT : Token.Kind.BONUS, labelled.group(2));
        }
        tokens.sort(Comparator.comparing(Token::kind));
        return tokens;
    }

    private static void add(List<Token> tokens, Token.Kind kind, @Nullable String text) {
        var digits = text == null ? "" : NO_DIGITS.matcher(text).replaceAll("");
        var taken = tokens.stream().anyMatch(token -> token.kind() == kind);
        if (!taken && Token.isToken(digits)) {
            tokens.add(new Token(kind, digits));
        }
    }

    /** {@code "47.74 kWh"} is 477 tenths; null when it is no sensible number. */
    private static @Nullable Long tenths(@Nullable String units) {
        if (units == null || !UNITS.matcher(units).matches()) {
            return null;
        }
        var number = new BigDecimal(NO_NUMBER.matcher(units).replaceAll(""));
        return number.movePointRight(1).setScale(0, RoundingMode.DOWN).longValueExact();
    }
}
