package ng.powerpay.platform;

/** Every reason a request can be refused for: the stable code, its HTTP status and its title. */
public enum ErrorCode {
    FIELD_MISSING(400, "A field is missing"),
    FIELD_WRONG_TYPE(400, "A field has the wrong type"),
    FIELD_UNKNOWN(400, "A field is not known here"),
    FIELD_INVALID(400, "A field has a value that cannot be right"),
    JSON_UNREADABLE(400, "The body is not readable JSON"),
    IDEMPOTENCY_KEY_INVALID(400, "The Idempotency-Key header is missing or malformed"),
    SIGNATURE_INVALID(401, "The signature does not fit the body"),
    SIGN_IN_REQUIRED(401, "Sign in first"),
    SIGN_IN_REFUSED(401, "E-mail or password does not fit"),
    SIGN_IN_AGAIN(401, "Sign in once more for this"),
    STEP_UP_NEEDED(403, "Show your second factor once more for this"),
    ROLE_REFUSED(403, "Your role does not do this"),
    LINK_INVALID(403, "This link is not valid any more"),
    NOT_OFFERED(403, "This is not offered here"),
    ROLE_NEEDED(403, "This is for others to decide"),
    PARTNER_KEY_REFUSED(401, "The partner's key is not taken"),
    PARTNER_LIMIT_REACHED(403, "The partner may not place this now"),
    CUSTOMER_BLOCKED(403, "Nothing can be bought with this phone or for this meter"),
    ROUTE_NOT_FOUND(404, "There is nothing at this address"),
    COMPANY_NOT_FOUND(404, "No such distribution company"),
    PURCHASE_NOT_FOUND(404, "No purchase with that reference and phone"),
    PROVIDER_NOT_FOUND(404, "No such gateway or vendor"),
    CASE_NOT_FOUND(404, "No review case has that number"),
    APPROVAL_NOT_FOUND(404, "No proposal has that number"),
    CUSTOMER_NOT_FOUND(404, "No such customer"),
    COMPLAINT_NOT_FOUND(404, "No complaint with that number and phone"),
    BOOKING_NOT_FOUND(404, "There is no such account or entry in the books"),
    DIFFERENCE_NOT_FOUND(404, "There is no such difference on that day"),
    MEMBER_NOT_FOUND(404, "There is no such member of staff"),
    SUPPRESSION_NOT_FOUND(404, "Mail to this address is not stopped"),
    CATALOGUE_ENTRY_NOT_FOUND(404, "There is no such thing in the catalogue"),
    ITEM_NOT_FOUND(404, "There is no such thing in your account"),
    PARTNER_NOT_FOUND(404, "No such partner, key, webhook or delivery"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    FORMAT_NOT_ACCEPTABLE(406, "This cannot be given in the format asked for"),
    STALE_VERSION(409, "It has changed since you looked at it"),
    PARTNER_NAME_TAKEN(409, "Another partner has this name"),
    PRICE_CHANGED(409, "The price has changed"),
    PURCHASE_NOT_READY(409, "The purchase is not that far yet"),
    PURCHASE_NOT_AWAITING_PAYMENT(409, "The purchase is not awaiting payment"),
    CHECKOUT_EXPIRED(409, "The time to pay is over"),
    TRANSFER_NOT_OFFERED(409, "There is no bank account for this purchase"),
    CASE_CHANGED(409, "Somebody else was quicker"),
    COMPLAINT_CHANGED(409, "Somebody else was quicker"),
    CASE_ACTION_NOT_POSSIBLE(409, "This cannot be done with the case"),
    ACTION_NOT_POSSIBLE(409, "This cannot be done with the purchase now"),
    SECOND_PERSON_NEEDED(409, "Another person must agree"),
    APPROVAL_OPEN(409, "This waits for another person already"),
    LAST_FACTOR(409, "The only second factor stays"),
    LAST_ADMINISTRATOR(409, "The last administrator stays"),
    OWN_ROLES(409, "Nobody changes their own roles"),
    CONTACT_TAKEN(409, "Another account has this phone or e-mail"),
    TOO_MANY_KEPT(409, "As many as there may be are kept already"),
    IDENTITY_TAKEN(409, "Another account has this number"),
    DAY_CLOSED(409, "The day is closed"),
    DAY_NOT_READY(409, "The day cannot be closed yet"),
    BODY_TOO_LARGE(413, "The body is too large"),
    FORMAT_UNSUPPORTED(415, "The body must be JSON"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used with another body"),
    IMPORT_REFUSED(422, "The file has lines that cannot be taken"),
    STATEMENT_UNREADABLE(422, "The statement has lines that cannot be read"),
    METER_NOT_FOUND(422, "The company does not know this meter"),
    METER_WRONG_TYPE(422, "The meter is of the other type"),
    METER_CANNOT_VEND(422, "The company does not sell to this meter now"),
    AMOUNT_TOO_SMALL(422, "The amount is below the minimum"),
    AMOUNT_TOO_LARGE(422, "The amount is above the maximum"),
    ARREARS_TAKE_ALL(422, "The arrears would take the whole amount"),
    CODE_WRONG(422, "The code does not fit"),
    CODE_EXPIRED(422, "The code is not valid any more"),
    SECOND_FACTOR_WRONG(422, "The code of the second factor does not fit"),
    PASSKEY_REFUSED(422, "The passkey does not fit"),
    PUSH_ADDRESS_REFUSED(422, "Nothing is pushed to this address"),
    WEBHOOK_ADDRESS_REFUSED(422, "Nothing is sent to this address"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    GATEWAY_UNAVAILABLE(503, "The payment gateway does not answer"),
    VENDOR_UNAVAILABLE(503, "The company's system does not answer"),
    PAYMENT_PAUSED(503, "No payment is taken now"),
    COMPANY_PAUSED(503, "Nothing is sold for this company now"),
    DATABASE_UNAVAILABLE(503, "The shop is busy or under repair");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
