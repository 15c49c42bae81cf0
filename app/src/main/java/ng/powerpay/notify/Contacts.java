package ng.powerpay.notify;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.regex.Pattern;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** How customers can be reached, as they type it. */
public final class Contacts {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

    private Contacts() {}

    /**
     * A Nigerian mobile number in national or international form.
     *
     * @return in E.164, {@code +2348031234567}
     * @throws Problem FIELD_INVALID of the field phone
     */
    public static String mobile(String text) {
        var util = PhoneNumberUtil.getInstance();
        try {
            var number = util.parse(text.length() > 30 ? "" : text, "NG");
            if (number.getCountryCode() == 234 && util.isValidNumber(number)) {
                var e164 = util.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
                if (e164.length() == 14) {
                    return e164;
                }
            }
        } catch (NumberParseException e) {
            // told below, with the field
        }
        throw Problem.field(ErrorCode.FIELD_INVALID, "phone", "Give a Nigerian mobile number, 0803 123 4567.");
    }

    /**
     * An address for mail; null where there is none.
     *
     * @throws Problem FIELD_INVALID of the field email
     */
    public static @Nullable String email(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var address = text.strip();
        if (address.length() > 254 || !EMAIL.matcher(address).matches()) {
            throw Problem.field(ErrorCode.FIELD_INVALID, "email", "This is no e-mail address.");
        }
        return address;
    }
}
