package ng.powerpay.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ng.powerpay.notify.Words;

/**
 * Whom a customer may turn to when we are late: first our manager, then those who watch over
 * companies, consumers and payments. Telling it takes nobody's right to go there sooner.
 */
final class EscalationPath {

    private static final String FEDERAL = "NERC";

    private final ComplaintConfig config;
    private final Words words;

    EscalationPath(ComplaintConfig config, Words words) {
        this.config = config;
        this.words = words;
    }

    List<Complaint.Escalation> of(ComplaintRow row) {
        var due = row.times().due();
        var after = due.plus(config.managerTime());
        var addresses = config.addresses();
        var manager = words.say(row.customer().language(), "manager", Map.of());
        var path = new ArrayList<>(List.of(new Complaint.Escalation(manager, addresses.manager(), due)));
        var regulator = row.regulator() == null ? FEDERAL : row.regulator();
        path.add(new Complaint.Escalation(regulator, addresses.regulators().getOrDefault(regulator, regulator), after));
        path.add(new Complaint.Escalation("FCCPC", addresses.consumers(), after));
        if (row.kind().isAboutPayment()) {
            path.add(new Complaint.Escalation("CBN", addresses.centralBank(), after));
        }
        return List.copyOf(path);
    }
}
