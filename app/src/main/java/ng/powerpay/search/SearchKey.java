package ng.powerpay.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.purchase.PurchaseId;

/**
 * What somebody typed to find a purchase by, told by its shape. Digits may be several things at
 * once (a meter and a phone can have eleven); each is looked for in an index of its own.
 *
 * @param lookups at least one
 */
record SearchKey(List<Lookup> lookups) {

    /** What it may be. */
    enum Kind {
        /** Ours, also as gateways know it: their references begin with it. */
        REFERENCE,
        PHONE,
        METER,
        /** The last four digits of the token that brings the units. */
        TOKEN,
        RECEIPT,
        VENDOR_REFERENCE
    }

    /** @param value as it is stored */
    record Lookup(Kind kind, String value) {}

    private static final int MOST = 60;
    private static final int REFERENCE_LETTERS = 12;
    private static final Pattern PHONE = Pattern.compile("(?:\\+?(?:00)?2340?|0)?([789][01][0-9]{8})");
    private static final Pattern METER = Pattern.compile("[0-9]{6,20}");
    private static final Pattern TOKEN = Pattern.compile("(?:[0-9]{16})?([0-9]{4})");
    private static final Pattern RECEIPT = Pattern.compile("[0-9]{1,12}");
    private static final Pattern VENDORS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./|:-]{3,59}");

    SearchKey {
        lookups = List.copyOf(lookups);
    }

    /** @throws Problem FIELD_INVALID when it is nothing that anybody could look for */
    static SearchKey of(String typed) {
        var text = typed.strip();
        if (text.length() > MOST) {
            throw refused();
        }
        var found = new ArrayList<Lookup>();
        reference(text).ifPresent(id -> found.add(new Lookup(Kind.REFERENCE, id.value())));
        digits(text.replaceAll("[\\s().-]", ""), found);
        if (VENDORS.matcher(text).matches()) {
            found.add(new Lookup(Kind.VENDOR_REFERENCE, text));
        }
        if (found.isEmpty()) {
            throw refused();
        }
        return new SearchKey(found);
    }

    private static Problem refused() {
        return Problem.field(
                ErrorCode.FIELD_INVALID,
                "query",
                "Give a reference, a phone, a meter, a receipt, or the last four digits of a token.");
    }

    private static Optional<PurchaseId> reference(String text) {
        var whole = PurchaseId.typed(text);
        return whole.isPresent() || text.length() <= REFERENCE_LETTERS
                ? whole
                : PurchaseId.typed(text.substring(0, REFERENCE_LETTERS));
    }

    private static void digits(String text, List<Lookup> found) {
        first(PHONE, text).ifPresent(number -> found.add(new Lookup(Kind.PHONE, "+234" + number)));
        if (METER.matcher(text).matches()) {
            found.add(new Lookup(Kind.METER, text));
        }
        first(TOKEN, text).ifPresent(tail -> found.add(new Lookup(Kind.TOKEN, tail)));
        if (RECEIPT.matcher(text).matches()) {
            found.add(new Lookup(Kind.RECEIPT, text));
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
