package ng.powerpay.purchase;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.Gateways;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * Ways to pay beside a link to the gateway: a bank account of the purchase's own, and gateways
 * whose page is opened by a form of the customer's own browser. Whoever knows the form's address
 * sees the price and nothing personal.
 */
@RestController
final class CheckoutController {

    private static final String GO = "document.forms[0].submit()";

    private final Purchases purchases;
    private final Gateways gateways;
    private final ShopConfig shop;
    private final GuestAccess guests;
    private final OpenCheckout open;

    CheckoutController(Purchases purchases, Gateways gateways, ShopConfig shop, GuestAccess guests, OpenCheckout open) {
        this.purchases = purchases;
        this.gateways = gateways;
        this.shop = shop;
        this.guests = guests;
        this.open = open;
    }

    /**
     * The account that takes this purchase's money; the same for everybody who asks while it is
     * open.
     */
    @Answers(
            value = {201, 200},
            refuses = {
                ErrorCode.PURCHASE_NOT_FOUND,
                ErrorCode.PURCHASE_NOT_AWAITING_PAYMENT,
                ErrorCode.CHECKOUT_EXPIRED,
                ErrorCode.TRANSFER_NOT_OFFERED,
                ErrorCode.GATEWAY_UNAVAILABLE,
                ErrorCode.PARTNER_KEY_REFUSED
            })
    @PostMapping(value = "/v1/purchases/{id}/transfer-accounts", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PurchaseView.AccountView> account(
            @PathVariable String id,
            @RequestHeader(name = "Phone-Last-Four", required = false) @Nullable String lastFour,
            @RequestAttribute(name = GuestAccess.Reseller.ATTRIBUTE, required = false)
                    GuestAccess.@Nullable Reseller reseller) {
        var given = open.account(guests.owned(id, lastFour, reseller));
        return ResponseEntity.status(given.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(PurchaseView.AccountView.of(given.account()));
    }

    /**
     * The form, which sends itself; where nothing is to be paid by it any more, the purchase's own
     * page.
     */
    @Answers(
            value = {200, 303},
            refuses = {ErrorCode.PURCHASE_NOT_FOUND, ErrorCode.GATEWAY_UNAVAILABLE})
    @GetMapping(value = "/v1/checkout-forms/{id}", produces = "text/html;charset=UTF-8")
    ResponseEntity<String> form(@PathVariable String id, HttpServletResponse response) {
        var purchase = PurchaseId.typed(id)
                .flatMap(purchases::find)
                .orElseThrow(() -> Problem.of(ErrorCode.PURCHASE_NOT_FOUND, "No purchase has this reference."));
        if (purchase.state() != State.AWAITING_PAYMENT || purchase.paying().account() != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(shop.page(purchase.id()))
                    .build();
        }
        var gateway = gateways.named(purchase.paying().gateway());
        return switch (gateway.open(shop.nameless(purchase))) {
            case Checkout.Form(URI action, Map<String, String> fields) ->
                page(gateway.label(), action, fields, response);
            case Checkout.Open(URI page) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
            case Checkout.Taken(), Checkout.Unavailable _ ->
                throw Problem.of(ErrorCode.GATEWAY_UNAVAILABLE, "The payment page cannot be opened now.");
        };
    }

    /**
     * Gateways that are opened by a form send their customers back by one; pages are only ever
     * fetched.
     */
    @Answers(value = 303, refuses = ErrorCode.PURCHASE_NOT_FOUND)
    @RequestMapping(
            value = "/v1/checkout-returns/{id}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<Void> back(@PathVariable String id) {
        var purchase = PurchaseId.typed(id)
                .orElseThrow(() -> Problem.of(ErrorCode.PURCHASE_NOT_FOUND, "No purchase has this reference."));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(shop.page(purchase) + "?reference=" + purchase))
                .build();
    }

    private static ResponseEntity<String> page(
            String gateway, URI action, Map<String, String> fields, HttpServletResponse response) {
        var inputs = fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> "<input type=\"hidden\" name=\"" + HtmlUtils.htmlEscape(field.getKey()) + "\" value=\""
                        + HtmlUtils.htmlEscape(field.getValue()) + "\">")
                .collect(Collectors.joining("\n"));
        // Browsers hold redirects of the form against it too, and a gateway may have several hosts.
        var policy = "default-src 'none'; script-src 'sha256-" + sha256(GO) + "'; frame-ancestors 'none'; form-action "
                + action.getScheme() + "://" + action.getAuthority() + " https:";
        // In place of the one that every answer has: of two, browsers obey both.
        response.setHeader("Content-Security-Policy", policy);
        return ResponseEntity.ok().body("""
                <!doctype html><html lang="en"><meta charset="utf-8">
                <meta name="viewport" content="width=device-width"><title>To %1$s</title>
                <form method="post" action="%2$s">
                %3$s
                <p>You pay on the page of %1$s. <button>Go there</button></p>
                </form><script>%4$s</script></html>
                """.formatted(gateway, HtmlUtils.htmlEscape(action.toString()), inputs, GO));
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
