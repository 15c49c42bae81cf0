package ng.powerpay.purchase;

import java.util.List;
import ng.powerpay.notify.Messages;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.provider.Exchange;
import ng.powerpay.provider.Exchanges;
import ng.powerpay.role.Allowed;
import ng.powerpay.vending.Token;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The staff's view of one purchase, read only; {@code staff} has checked who asks. */
@RestController
final class StaffPurchaseController {

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

    @Answers(refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PURCHASE_NOT_FOUND})
    @Allowed(everyMember = true)
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
}
