package ng.powerpay.account;

import java.time.Instant;
import java.util.Map;
import ng.powerpay.auth.OneTimeCodes;
import ng.powerpay.auth.Typed;
import ng.powerpay.notify.Channel;
import ng.powerpay.notify.Language;
import ng.powerpay.notify.Notice;
import ng.powerpay.notify.Notices;
import org.jspecify.annotations.Nullable;

/** Sends codes to customers and takes them back. */
final class CodeDesk {

    private static final String PURPOSE = "customer";

    /** @param to a phone or an e-mail, as typed */
    record CodeOrder(String to, @Nullable Language language) {

        CodeOrder {
            to = Typed.text("to", to, 254);
        }
    }

    /** @param sentTo masked, to be recognised */
    record CodeSent(String codeId, String sentTo, Channel channel, Instant expiresAt, long againAfterSeconds) {}

    /** What was sent, typed in. */
    record CodeEntry(String codeId, String code) {

        CodeEntry {
            codeId = Typed.text("codeId", codeId, 64);
            code = Typed.sixDigits(code);
        }
    }

    /** Whoever has it; {@code language} as the code was ordered in. */
    record Proved(Contact contact, String language) {}

    private final OneTimeCodes codes;
    private final Notices notices;

    CodeDesk(OneTimeCodes codes, Notices notices) {
        this.codes = codes;
        this.notices = notices;
    }

    /** Does the same for those who have an account and those who have none. */
    CodeSent send(CodeOrder order, String caller) {
        var contact = Contact.typed("to", order.to());
        var language = order.language() == null ? Language.EN : order.language();
        var made = codes.make(PURPOSE, contact.address(), language.code(), caller);
        var minutes = Long.toString(OneTimeCodes.GOOD.toMinutes());
        notices.tell(new Notice(
                "CODE",
                contact.channel() == Channel.SMS ? contact.address() : null,
                contact.channel() == Channel.EMAIL ? contact.address() : null,
                language,
                Map.of("code", made.code(), "minutes", minutes),
                OneTimeCodes.GOOD));
        return new CodeSent(
                made.id(), contact.masked(), contact.channel(), made.expiresAt(), OneTimeCodes.PAUSE.toSeconds());
    }

    /** @throws ng.powerpay.platform.Problem CODE_WRONG, CODE_EXPIRED */
    Proved take(CodeEntry entry) {
        var proved = codes.take(PURPOSE, Typed.id(entry.codeId()), entry.code());
        return new Proved(Contact.kept(proved.address()), proved.language());
    }
}
