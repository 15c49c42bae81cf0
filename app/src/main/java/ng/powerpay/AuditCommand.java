package ng.powerpay;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ng.powerpay.audit.ChainCheck;
import ng.powerpay.audit.ChainKeys;
import ng.powerpay.audit.Head;
import ng.powerpay.platform.DataKeyTable;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.KeyRing;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * {@code audit verify [--head NUMBER:HASH]...}: reads the whole trace of what staff did, while the
 * shop is open, and says whether it is as it was written. Answers 0 when it is, 2 when it is not, 1
 * when it could not be read.
 */
final class AuditCommand {

    static final int WHOLE = 0;
    static final int CANNOT = 1;
    static final int BROKEN = 2;

    private static final String USAGE = "use: audit verify [--head NUMBER:HASH]; see docs/runbooks/audit.md";

    private final Map<String, String> environment;
    private final Addition addition;
    private final PrintStream out;

    AuditCommand(Map<String, String> environment, Addition addition, PrintStream out) {
        this.environment = environment;
        this.addition = addition;
        this.out = out;
    }

    int run(List<String> arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        try {
            return verify(heads(arguments));
        } catch (SettingsFault | IllegalArgumentException | IllegalStateException e) {
            out.println(e.getMessage());
        } catch (DataAccessException | SQLException e) {
            out.println("the database does not answer, or no server of this version has set it up");
        }
        return CANNOT;
    }

    private static List<Head> heads(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("verify") || arguments.size() % 2 == 0) {
            throw new IllegalArgumentException(USAGE);
        }
        var heads = new ArrayList<Head>();
        for (var i = 1; i < arguments.size(); i += 2) {
            if (!arguments.get(i).equals("--head")) {
                throw new IllegalArgumentException(arguments.get(i) + " is not understood; " + USAGE);
            }
            heads.add(Head.typed(arguments.get(i + 1)));
        }
        return heads;
    }

    private int verify(List<Head> heads) throws SQLException {
        var configs = Configs.read(new Settings(environment), addition);
        var parts = addition.parts().apply(configs);
        var secrets = configs.one(SecretsConfig.class);
        try (var pool = configs.one(DatabaseConfig.class).pool(parts.logins().get());
                var line = pool.getConnection()) {
            var wraps = secrets.wraps(parts.keyWrap().get());
            var ring = new KeyRing(new DataKeyTable(pool), wraps, secrets.lasts());
            return tell(ChainCheck.of(line, new ChainKeys(ring), heads));
        }
    }

    private int tell(ChainCheck.Found found) {
        out.printf("%,d entries%n", found.entries());
        if (found.first() != null) {
            out.printf("first  %s%n", found.first().at());
        }
        if (found.last() != null) {
            out.printf("last   %s%nhead   %s%n", found.last().at(), found.last());
        }
        var fault = found.fault();
        if (fault != null) {
            out.printf("BROKEN at %d: %s%n", fault.number(), fault.reason());
            return BROKEN;
        }
        out.println("ok - every entry is as it was written");
        return WHOLE;
    }
}
