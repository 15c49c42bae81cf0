package ng.powerpay.care;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ng.powerpay.account.Exported;
import ng.powerpay.audit.Audit;
import ng.powerpay.customer.EndAccount;
import ng.powerpay.notify.Contacts;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.purchase.Masked;
import org.jspecify.annotations.Nullable;

/**
 * What staff may see of a customer and do for one. Before anything is shown in clear it is written
 * down.
 */
final class CustomerDesk {

    private static final int LONGEST_QUERY = 254;
    private static final int SHORTEST_NAME = 3;

    /** What is masked. */
    enum Field {
        PHONE,
        EMAIL,
        NAME
    }

    /** Who does it, to whom, and why. */
    record Doing(String id, String who, String reason, String key) {

        CustomerNotes.Line line(CustomerNotes.Kind kind, String text) {
            return new CustomerNotes.Line(id, kind, text, who, key);
        }
    }

    private final Customers customers;
    private final CustomerNotes notes;
    private final CustomerIds ids;
    private final Audit audit;
    private final Leaving leaving;

    /** What somebody takes along who leaves. */
    record Leaving(List<Exported> parts, EndAccount end) {}

    CustomerDesk(Customers customers, CustomerNotes notes, CustomerIds ids, Audit audit, Leaving leaving) {
        this.customers = customers;
        this.notes = notes;
        this.ids = ids;
        this.audit = audit;
        this.leaving = leaving;
    }

    /** By phone in any spelling, e-mail, meter, or the beginning of an account's name. */
    List<CustomerFile.CustomerSeen> find(String query) {
        var text = query.strip();
        if (text.isEmpty() || text.length() > LONGEST_QUERY || text.indexOf('\0') >= 0) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "q", "Give 1 to " + LONGEST_QUERY + " characters.");
        }
        return known(text).distinct().map(this::seen).toList();
    }

    private Stream<Known> known(String text) {
        if (text.indexOf('@') >= 0) {
            return customers.byEmail(text.toLowerCase(Locale.ROOT)).stream();
        }
        var digits = text.replaceAll("[\\s().-]", "");
        if (digits.matches("\\+?[0-9]{6,20}")) {
            var phone = phone(text).flatMap(customers::byPhone).stream();
            return Stream.concat(phone, customers.byMeter(digits).stream());
        }
        if (text.length() < SHORTEST_NAME) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "q", "Give " + SHORTEST_NAME + " letters of a name or more.");
        }
        return customers.byName(text).stream();
    }

    private static Optional<String> phone(String text) {
        try {
            return Optional.of(Contacts.mobile(text));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    private CustomerFile.CustomerSeen seen(Known one) {
        var phone = one.phone();
        return new CustomerFile.CustomerSeen(
                phone == null ? ids.ofAccount(one.account()) : ids.ofPhone(phone),
                phone == null ? null : Masked.phoneForStaff(phone),
                Masked.email(one.email()),
                masked(one.name()),
                one.hasAccount());
    }

    /** {@code Ada Obi} becomes {@code A••• O•••}. */
    private static @Nullable String masked(@Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : Arrays.stream(name.strip().split("\\s+"))
                        .map(word -> Character.toString(word.codePointAt(0)) + "•••")
                        .collect(Collectors.joining(" "));
    }

    CustomerFile file(String id, String who) {
        var one = get(id);
        audit.write(who, "VIEW customer", id, Map.of());
        var purchases = customers.purchases(one);
        var meters = meters(one, purchases);
        return new CustomerFile(
                seen(one),
                one.language(),
                one.since(),
                customers.limit(one.phone()).orElse(null),
                purchases,
                meters,
                customers.complaints(one.phone()),
                customers.consents(one.account()),
                notes.blocks(values(one, meters)),
                notes.of(id));
    }

    private List<CustomerFile.MeterSeen> meters(Known one, List<CustomerFile.PurchaseSeen> purchases) {
        var all = new ArrayList<>(customers.saved(one.account()));
        purchases.stream()
                .map(purchase -> new CustomerFile.MeterSeen(purchase.company(), purchase.meter(), false))
                .distinct()
                .filter(meter -> all.stream().noneMatch(saved -> saved.number().equals(meter.number())))
                .forEach(all::add);
        return all;
    }

    private static List<String> values(Known one, List<CustomerFile.MeterSeen> meters) {
        return Stream.concat(Stream.ofNullable(one.phone()), meters.stream().map(CustomerFile.MeterSeen::number))
                .toList();
    }

    private Known get(String id) {
        return ids.open(id)
                .flatMap(name ->
                        name.phone() == null ? customers.byAccount(name.account()) : customers.byPhone(name.phone()))
                .orElseThrow(() -> Problem.of(ErrorCode.CUSTOMER_NOT_FOUND, "No customer is called so."));
    }

    /** One field in clear. */
    String unmask(Doing doing, Field field) {
        var one = get(doing.id());
        var value = switch (field) {
            case PHONE -> one.phone();
            case EMAIL -> one.email();
            case NAME -> one.name();
        };
        if (value == null || value.isBlank()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "field", "We do not know it of this customer.");
        }
        trace(doing, "UNMASK " + field.name().toLowerCase(Locale.ROOT));
        return value;
    }

    private void trace(Doing doing, String act) {
        audit.write(doing.who(), act, doing.id(), Map.of("reason", Reason.forTrace(doing.reason())));
    }

    void note(Doing doing) {
        get(doing.id());
        notes.add(doing.line(CustomerNotes.Kind.NOTE, doing.reason()));
    }

    /** @param meter null: the phone */
    void block(Doing doing, @Nullable String meter) {
        notes.block(value(get(doing.id()), meter), doing.line(CustomerNotes.Kind.BLOCKED, said(doing, meter)));
    }

    /** Does nothing when it is not blocked. */
    void unblock(Doing doing, @Nullable String meter) {
        notes.unblock(value(get(doing.id()), meter), doing.line(CustomerNotes.Kind.UNBLOCKED, said(doing, meter)));
    }

    private static String said(Doing doing, @Nullable String meter) {
        return meter == null ? doing.reason() : "Meter " + meter + ": " + doing.reason();
    }

    private String value(Known one, @Nullable String meter) {
        if (meter == null) {
            return Optional.ofNullable(one.phone())
                    .orElseThrow(() -> Problem.field(ErrorCode.FIELD_MISSING, "meter", "There is no phone to block."));
        }
        var theirs = meters(one, customers.purchases(one)).stream()
                .anyMatch(each -> each.number().equals(meter));
        if (!theirs) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "meter", "This customer has no such meter.");
        }
        return meter;
    }

    /**
     * All we keep, in clear, as the owner would get it; for who has no account what the phone leads
     * to.
     */
    Map<String, Object> export(Doing doing) {
        var one = get(doing.id());
        trace(doing, "EXPORT customer");
        notes.add(doing.line(CustomerNotes.Kind.EXPORTED, doing.reason()));
        var all = new TreeMap<String, Object>();
        if (one.hasAccount()) {
            leaving.parts().forEach(part -> all.put(part.section(), part.of(one.account())));
        }
        all.put("customer", one);
        all.put("purchasesOfThePhone", customers.purchases(one));
        all.put("complaintsOfThePhone", customers.complaints(one.phone()));
        return all;
    }

    /** Ends the account. Purchases and the books stay, as the law wants. */
    void erase(Doing doing) {
        var one = get(doing.id());
        if (!one.hasAccount()) {
            throw Problem.of(
                    ErrorCode.CUSTOMER_NOT_FOUND,
                    "There is no account to end. What was bought is kept as long as the law wants, then nobody's.");
        }
        trace(doing, "ERASE customer");
        leaving.end().end(one.account());
        notes.add(doing.line(CustomerNotes.Kind.ERASED, doing.reason()));
    }
}
