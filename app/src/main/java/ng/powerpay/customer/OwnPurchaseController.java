package ng.powerpay.customer;

import ng.powerpay.account.AccountFilter;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.purchase.PurchaseShelf;
import ng.powerpay.purchase.PurchaseShelf.OwnPurchase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An account's purchases on every device, with their tokens. */
@RestController
@RequestMapping(path = "/v1/account/purchases", produces = MediaType.APPLICATION_JSON_VALUE)
final class OwnPurchaseController {

    private static final int PAGE = 50;

    /** @param lastFour digits of the phone it was made with */
    record AddedPurchase(String reference, String lastFour) {

        AddedPurchase {
            Given.in("reference", reference);
            Given.in("lastFour", lastFour);
        }
    }

    private final PurchaseLinks links;
    private final PurchaseShelf shelf;

    OwnPurchaseController(PurchaseLinks links, PurchaseShelf shelf) {
        this.links = links;
        this.shelf = shelf;
    }

    /** @param before next of the page before; none for the newest */
    @Answers(refuses = ErrorCode.SIGN_IN_REQUIRED)
    @GetMapping
    OwnPurchases list(
            @RequestAttribute(AccountFilter.WHO) long account,
            @RequestParam(required = false) @Nullable String before) {
        var found = links.page(account, before == null ? null : Before.read(before), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        return new OwnPurchases(
                shelf.all(page.stream().map(PurchaseLinks.Link::id).toList()),
                found.size() > PAGE ? Before.after(page.getLast()).text() : null);
    }

    /** One that was made before there was an account, or with another phone. */
    @Answers(
            value = 201,
            refuses = {ErrorCode.SIGN_IN_REQUIRED, ErrorCode.PURCHASE_NOT_FOUND})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OwnPurchase add(@RequestAttribute(AccountFilter.WHO) long account, @RequestBody AddedPurchase added) {
        var found = shelf.opened(added.reference(), added.lastFour());
        links.add(account, found.reference());
        return found;
    }
}
