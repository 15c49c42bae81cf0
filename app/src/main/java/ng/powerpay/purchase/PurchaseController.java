package ng.powerpay.purchase;

import java.time.Instant;
import java.util.List;
import ng.powerpay.job.Alarm;
import ng.powerpay.notify.Channel;
import ng.powerpay.notify.Messages;
import ng.powerpay.platform.Answers;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.IdempotencyKey;
import ng.powerpay.platform.Problem;
import ng.powerpay.receipt.ReceiptLinks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door of guests and resellers: place a purchase, see it, hurry it, have its messages sent
 * again.
 */
@RestController
final class PurchaseController {

    private static final Logger LOG = LoggerFactory.getLogger(PurchaseController.class);

    /** How a customer is written to. */
    enum By {
        SMS,
        EMAIL
    }

    /** @param channel where to send the token again */
    record Resend(By channel) {}

    /** @param text what became of it, in words */
    record Told(By channel, String state, String text, Instant at) {}

    /** @param placed hears of every order that was taken */
    record Doors(PlacePurchase place, PurchaseShelf.OnPlaced placed) {}

    private final PlacePurchase place;
    private final PurchaseShelf.OnPlaced placed;
    private final GuestAccess guests;
    private final Purchases purchases;
    private final Messages messages;
    private final ReceiptLinks links;
    private final Alarm alarm;

    PurchaseController(
            Doors doors, GuestAccess guests, Purchases purchases, Messages messages, ReceiptLinks links, Alarm alarm) {
        this.place = doors.place;
        this.placed = doors.placed;
        this.guests = guests;
        this.purchases = purchases;
        this.messages = messages;
        this.links = links;
        this.alarm = alarm;
    }

    @Answers(
            value = {201, 200},
            refuses = {
                ErrorCode.IDEMPOTENCY_KEY_REUSED,
                ErrorCode.PRICE_CHANGED,
                ErrorCode.COMPANY_NOT_FOUND,
                ErrorCode.METER_NOT_FOUND,
                ErrorCode.METER_WRONG_TYPE,
                ErrorCode.METER_CANNOT_VEND,
                ErrorCode.CUSTOMER_BLOCKED,
                ErrorCode.AMOUNT_TOO_SMALL,
                ErrorCode.AMOUNT_TOO_LARGE,
                ErrorCode.ARREARS_TAKE_ALL,
                ErrorCode.VENDOR_UNAVAILABLE,
                ErrorCode.GATEWAY_UNAVAILABLE,
                ErrorCode.TRANSFER_NOT_OFFERED,
                ErrorCode.CHECKOUT_EXPIRED,
                ErrorCode.PURCHASE_NOT_AWAITING_PAYMENT,
                ErrorCode.COMPANY_PAUSED,
                ErrorCode.PAYMENT_PAUSED,
                ErrorCode.PARTNER_KEY_REFUSED,
                ErrorCode.PARTNER_LIMIT_REACHED
            })
    @PostMapping(value = "/v1/purchases", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<PurchaseView> place(
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody PurchaseOrder order,
            @RequestAttribute(name = PurchaseShelf.OnPlaced.ACCOUNT, required = false) @Nullable Long account,
            @RequestAttribute(name = GuestAccess.Reseller.ATTRIBUTE, required = false)
                    GuestAccess.@Nullable Reseller reseller) {
        var placed = place.place(key, order, reseller);
        if (account != null) {
            tell(placed.purchase().id(), account);
        }
        return ResponseEntity.status(placed.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(PurchaseView.of(placed.purchase(), links));
    }

    /** The customer has the purchase in any case, and may add it to the account later. */
    private void tell(PurchaseId id, long account) {
        try {
            placed.placed(id, account);
        } catch (RuntimeException e) {
            LOG.warn("purchase {} is not in its account's list: {}", id, e.toString());
        }
    }

    @Answers(refuses = {ErrorCode.PURCHASE_NOT_FOUND, ErrorCode.PARTNER_KEY_REFUSED})
    @GetMapping(value = "/v1/purchases/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    PurchaseView see(
            @PathVariable String id,
            @RequestHeader(name = "Phone-Last-Four", required = false) @Nullable String lastFour,
            @RequestAttribute(name = GuestAccess.Reseller.ATTRIBUTE, required = false)
                    GuestAccess.@Nullable Reseller reseller) {
        return PurchaseView.of(guests.owned(id, lastFour, reseller), links);
    }

    /** The customer is back from the gateway: ask it now. Asking twice is harmless. */
    @Answers(
            value = 202,
            refuses = {ErrorCode.PURCHASE_NOT_FOUND, ErrorCode.PARTNER_KEY_REFUSED})
    @PostMapping("/v1/purchases/{id}/payment-checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void checkPayment(
            @PathVariable String id,
            @RequestHeader(name = "Phone-Last-Four", required = false) @Nullable String lastFour,
            @RequestAttribute(name = GuestAccess.Reseller.ATTRIBUTE, required = false)
                    GuestAccess.@Nullable Reseller reseller,
            @RequestHeader("Idempotency-Key") String key) {
        IdempotencyKey.checked(key);
        purchases.hurry(guests.owned(id, lastFour, reseller).id());
        alarm.ring();
    }

    @Answers(
            value = 202,
            refuses = {ErrorCode.PURCHASE_NOT_FOUND, ErrorCode.PURCHASE_NOT_READY, ErrorCode.PARTNER_KEY_REFUSED})
    @PostMapping("/v1/purchases/{id}/messages")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(
            @PathVariable String id,
            @RequestHeader(name = "Phone-Last-Four", required = false) @Nullable String lastFour,
            @RequestAttribute(name = GuestAccess.Reseller.ATTRIBUTE, required = false)
                    GuestAccess.@Nullable Reseller reseller,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Resend resend) {
        IdempotencyKey.checked(key);
        var purchase = guests.owned(id, lastFour, reseller);
        if (purchase.state() != State.VENDED) {
            throw Problem.of(ErrorCode.PURCHASE_NOT_READY, "There is no token to send yet.");
        }
        if (resend.channel() == By.EMAIL && purchase.contact().email() == null) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "channel", "No e-mail address was given.");
        }
        messages.sendAgain(
                purchase.id().value(), Channel.valueOf(resend.channel().name()), purchase.id() + ":" + key);
        alarm.ring();
    }

    /** What became of each of its messages; pushes are only a hint to look. */
    @Answers(refuses = {ErrorCode.PURCHASE_NOT_FOUND, ErrorCode.PARTNER_KEY_REFUSED})
    @GetMapping(value = "/v1/purchases/{id}/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Told> messages(
            @PathVariable String id,
            @RequestHeader(name = "Phone-Last-Four", required = false) @Nullable String lastFour,
            @RequestAttribute(name = GuestAccess.Reseller.ATTRIBUTE, required = false)
                    GuestAccess.@Nullable Reseller reseller) {
        return messages.of(guests.owned(id, lastFour, reseller).id().value()).stream()
                .filter(one -> one.channel() != Channel.PUSH)
                .map(one -> new Told(By.valueOf(one.channel().name()), one.state(), one.text(), one.at()))
                .toList();
    }
}
