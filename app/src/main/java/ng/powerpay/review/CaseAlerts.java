package ng.powerpay.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import ng.powerpay.notify.Letter;
import ng.powerpay.notify.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people: a line in the log for each alert, and one mail for all of a look. A mail that
 * cannot
 * go is not sent again; the log, the figures and the list of cases still say it.
 */
final class CaseAlerts {

    private static final Logger LOG = LoggerFactory.getLogger("alert");
    private static final int MOST_LINES = 50;

    private final Function<Letter.Mail, Sent> mail;
    private final String alertEmail;
    private final String page;

    /** @param page where cases are shown; an alert names the case behind it */
    CaseAlerts(Function<Letter.Mail, Sent> mail, String alertEmail, String page) {
        this.mail = mail;
        this.alertEmail = alertEmail;
        this.page = page;
    }

    void tell(List<String> purchases, List<Pending.Told> cases) {
        var lines = new ArrayList<String>();
        purchases.forEach(id -> lines.add("purchase " + id + " is paid and pending too long"));
        cases.forEach(one -> lines.add("case " + one.id() + " " + one.kind() + " about " + one.subject() + ": "
                + (one.owner().isEmpty() ? "nobody owns it" : "owned by " + one.owner())));
        lines.forEach(line -> LOG.warn("{}", line));
        if (!lines.isEmpty()) {
            receivers(cases).forEach(to -> send(to, lines));
        }
    }

    private Set<String> receivers(List<Pending.Told> cases) {
        var to = new LinkedHashSet<String>();
        to.add(alertEmail);
        cases.forEach(one -> to.add(one.owner()));
        to.remove("");
        return to;
    }

    private void send(String to, List<String> lines) {
        var shown = lines.subList(0, Math.min(lines.size(), MOST_LINES));
        var more = lines.size() - shown.size();
        var text = String.join("\n", shown) + (more > 0 ? "\nand " + more + " more" : "") + "\n\n" + page;
        var subject = lines.size() == 1 ? "PowerPay: " + lines.getFirst() : "PowerPay: " + lines.size() + " alerts";
        if (!(mail.apply(new Letter.Mail(to, subject, text, html(text), List.of())) instanceof Sent.Accepted)) {
            LOG.error("an alert could not be mailed");
        }
    }

    /** Subjects may come from a provider's statement. */
    private static String html(String text) {
        return "<pre>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
    }
}
