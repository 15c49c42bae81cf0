package ng.powerpay.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import ng.powerpay.notify.Messages;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.provider.Exchange;
import ng.powerpay.provider.Exchanges;
import ng.powerpay.vending.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The staff's view of purchases, read only; {@code staff} has checked who asks. */
@RestController
final class StaffPurchaseController {

    private static final int MOST = 100;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            List<PurchaseSearch.Found> purchases, @Nullable String nextCursor) {}

    /**
     * @param tokens their last four digits only
     * @param exchanges what providers were asked and answered, without what is private
     */
    record Detail(
            PurchaseView purchase,
            List<String> tokens,
            List<PurchaseSearch.Event> events,
            List<PurchaseSearch.Posted> postings,
            List<Messages.Seen> messages,
            List<Exchange> exchanges) {}

    private final Purchases purchases;
    private final PurchaseSearch search;
    private final Messages messages;
    private final Exchanges exchanges;

    StaffPurchaseController(Purchases purchases, PurchaseSearch search, Messages messages, Exchanges exchanges) {
        this.purchases = purchases;
        this.search = search;
        this.messages = messages;
        this.exchanges = exchanges;
    }

    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping(value = "/v1/staff/purchases", produces = MediaType.APPLICATION_JSON_VALUE)
    Page list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "25") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "limit", "Ask for 1 to " + MOST + ".");
        }
        var after = cursor == null ? null : PurchaseSearch.Cursor.read(cursor);
        var found = search.page(state, plain(query), after, limit + 1);
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(
                        found.subList(0, limit),
                        PurchaseSearch.Cursor.after(found.get(limit - 1)).text());
    }

    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PURCHASE_NOT_FOUND})
    @GetMapping(value = "/v1/staff/purchases/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Detail one(@PathVariable String id) {
        var purchase = PurchaseId.typed(id)
                .flatMap(purchases::find)
                .orElseThrow(() -> Problem.of(ErrorCode.PURCHASE_NOT_FOUND, "No purchase has this reference."));
        return new Detail(
                PurchaseView.withoutTokens(purchase),
                purchase.vending().tokens().stream().map(Token::toString).toList(),
                search.events(purchase.id()),
                search.postings(purchase.id()),
                messages.of(purchase.id().value()),
                exchanges.about(purchase.id().value()));
    }

    /** A national phone number becomes E.164; the rest is matched as it is. */
    private static @Nullable String plain(@Nullable String query) {
        if (query == null || query.isBlank()) {
            return null;
        }
        var text = query.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
        return text.matches("0[789][01][0-9]{8}") ? "+234" + text.substring(1) : text;
    }
}
