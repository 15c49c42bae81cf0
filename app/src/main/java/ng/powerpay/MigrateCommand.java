package ng.powerpay;

import java.io.PrintStream;
import java.util.Map;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.Schema;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import org.flywaydb.core.api.FlywayException;

/**
 * {@code migrate}: brings the tables to this version and ends, for a task that runs before servers
 * and functions of this version are started. Answers 0 when it is done, 1 when it is not.
 */
public final class MigrateCommand {

    private final Map<String, String> environment;
    private final Addition addition;

    public MigrateCommand(Map<String, String> environment, Addition addition) {
        this.environment = environment;
        this.addition = addition;
    }

    int run(PrintStream out) {
        try {
            migrate();
            out.println("the database is at version " + Schema.VERSION);
            return 0;
        } catch (SettingsFault | FlywayException | IllegalStateException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    /**
     * The same for who has no use for a status. The application's role is made where it is missing.
     *
     * @throws SettingsFault naming every setting that is wrong
     * @throws FlywayException a migration failed, and nothing of it is left
     */
    public void migrate() {
        var configs = Configs.read(new Settings(environment), addition);
        var config = configs.one(DatabaseConfig.class);
        var logins = addition.parts().apply(configs).logins().get();
        Schema.makeRoles(config, logins.login());
        try (var application = config.pool(logins)) {
            Schema.migrate(config, application);
        }
    }
}
