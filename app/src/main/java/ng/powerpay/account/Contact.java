package ng.powerpay.account;

import java.util.Locale;
import java.util.Objects;
import ng.powerpay.notify.Channel;
import ng.powerpay.notify.Contacts;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/**
 * A phone or an e-mail by which somebody is known.
 *
 * @param address E.164, or an address in small letters
 */
record Contact(Channel channel, String address) {

    /**
     * As it was typed.
     *
     * @throws Problem FIELD_INVALID for this field
     */
    static Contact typed(String field, String text) {
        try {
            return text.indexOf('@') >= 0
                    ? new Contact(
                            Channel.EMAIL,
                            Objects.requireNonNull(Contacts.email(text)).toLowerCase(Locale.ROOT))
                    : new Contact(Channel.SMS, Contacts.mobile(text.strip()));
        } catch (Problem problem) {
            throw Problem.field(ErrorCode.FIELD_INVALID, field, "Give a Nigerian mobile number or an e-mail address.");
        }
    }

    /** Kept text: no e-mail begins with a plus and has no at. */
    static Contact kept(String address) {
        return new Contact(address.indexOf('@') >= 0 ? Channel.EMAIL : Channel.SMS, address);
    }

    /** The column that has it. */
    String column() {
        return channel == Channel.EMAIL ? "email" : "phone";
    }

    /** {@code 0803•••4567} or {@code a•••@example.ng}. */
    String masked() {
        return channel == Channel.EMAIL
                ? address.charAt(0) + "•••" + address.substring(address.indexOf('@'))
                : "0" + address.substring(4, 7) + "•••" + address.substring(address.length() - 4);
    }
}
