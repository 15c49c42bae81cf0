package ng.powerpay.notify;

import org.springframework.web.util.HtmlUtils;

/** The plain page that a mail without a form of its own has as HTML. */
public final class Page {

    private Page() {}

    /** A text of one paragraph, escaped. */
    public static String of(Language language, String text) {
        return "<!doctype html><html lang=\"" + language.code() + "\"><meta charset=\"utf-8\"><body><p>"
                + HtmlUtils.htmlEscape(text, "UTF-8") + "</p></body></html>";
    }
}
