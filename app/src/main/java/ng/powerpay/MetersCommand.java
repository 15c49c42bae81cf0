package ng.powerpay;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import ng.powerpay.vending.sts.VendingKeys;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * {@code meters FILE}: lists a closed group's meters, all of the file or nothing of it, and the
 * group among the companies. It works as the owner of the tables: the server itself may change no
 * rate and no meter. Answers 0 when it is done, 1 when it is not.
 */
final class MetersCommand {

    private final Map<String, String> environment;
    private final Addition addition;
    private final Clock clock;
    private final PrintStream out;

    MetersCommand(Map<String, String> environment, Addition addition, Clock clock, PrintStream out) {
        this.environment = environment;
        this.addition = addition;
        this.clock = clock;
        this.out = out;
    }

    int run(List<String> arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        try {
            list(arguments);
            return 0;
        } catch (SettingsFault | MeterList.Malformed | IllegalArgumentException e) {
            out.println(e.getMessage());
        } catch (DataAccessException | SQLException e) {
            out.println("the database does not answer, or no server of this version has set it up");
        }
        return 1;
    }

    private void list(List<String> arguments) throws SQLException {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("use: meters FILE; its columns: docs/runbooks/closed-group.md");
        }
        var database = Configs.read(new Settings(environment), addition).one(DatabaseConfig.class);
        var settings = new Settings(environment);
        var keys = VendingKeys.read(settings);
        var list = MeterList.read(Path.of(arguments.getFirst()), meter -> keys.tryOut(meter, clock.instant()));
        ClosedGroups.list(ClosedGroups.asOwner(database), list.groups(), list.meters());
        out.printf(
                "%d meters of %d groups are listed%n",
                list.meters().size(), list.groups().size());
    }
}
