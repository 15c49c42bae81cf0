package ng.powerpay.customer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ng.powerpay.account.Forgets;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.SecretsConfig;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ends an account: everything that any package keeps of it, or nothing at all. Purchases and the
 * books stay, as the law wants; {@link Retention} forgets later whose they were.
 */
public final class EndAccount {

    private final List<Forgets> parts;
    private final Retention retention;
    private final TransactionOperations whole;
    private final SecretsConfig secrets;

    EndAccount(List<Forgets> parts, Retention retention, TransactionOperations whole, SecretsConfig secrets) {
        this.parts = List.copyOf(parts);
        this.retention = retention;
        this.whole = whole;
        this.secrets = secrets;
    }

    /** All of it in one transaction. */
    public void end(long account) {
        whole.executeWithoutResult(_ -> {
            parts.forEach(part -> part.forget(account));
            retention.ended(hash(account), String.join(" ", tables()));
        });
    }

    /** What is forgotten, in the order of the alphabet. */
    SortedSet<String> tables() {
        return parts.stream().flatMap(part -> part.tables().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Numbers are few, so a plain hash would tell them. */
    private String hash(long account) {
        var key = Base64.getEncoder().encodeToString(secrets.dataKey());
        return Hmac.hex("HmacSHA256", key, ("ended account " + account).getBytes(StandardCharsets.UTF_8));
    }
}
