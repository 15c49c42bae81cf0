package ng.powerpay;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import ng.powerpay.platform.DataKeyTable;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.KeyRing;
import ng.powerpay.platform.SecretsConfig;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * {@code keys}: lists the data keys; {@code keys begin} begins the next; {@code keys rewrap} puts
 * all of them under the key that wraps new ones. Works as the owner of the tables, while the shop
 * is open. Answers 0 when it is done, 1 when it is not. No key is shown.
 */
final class KeysCommand {

    private static final String USAGE = "use: keys [begin|rewrap]; see docs/runbooks/key-rotation.md";

    private final Map<String, String> environment;
    private final Addition addition;
    private final PrintStream out;

    KeysCommand(Map<String, String> environment, Addition addition, PrintStream out) {
        this.environment = environment;
        this.addition = addition;
        this.out = out;
    }

    int run(List<String> arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        try {
            work(arguments.isEmpty() ? "" : String.join(" ", arguments));
            return 0;
        } catch (SettingsFault | IllegalArgumentException | IllegalStateException e) {
            out.println(e.getMessage());
        } catch (DataAccessException e) {
            out.println("the database does not answer, or no server of this version has set it up");
        }
        return 1;
    }

    private void work(String what) {
        if (!List.of("", "begin", "rewrap").contains(what)) {
            throw new IllegalArgumentException(what + " is not understood; " + USAGE);
        }
        var configs = Configs.read(new Settings(environment), addition);
        var stored = new DataKeyTable(ClosedGroups.asOwner(configs.one(DatabaseConfig.class)));
        var secrets = configs.one(SecretsConfig.class);
        var ring = new KeyRing(
                stored, secrets.wraps(addition.parts().apply(configs).keyWrap().get()), secrets.lasts());
        switch (what) {
            case "begin" -> out.printf("data key %d is begun, and used in five minutes%n", ring.begin());
            case "rewrap" -> out.printf("%d data keys are wrapped anew%n", ring.rewrap());
            default -> {}
        }
        for (var row : stored.all()) {
            out.printf(
                    "%6d  %4d days old  %s%n",
                    row.number(), row.ageSeconds() / 86_400, row.wrapped().by());
        }
    }
}
