package ng.powerpay;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ng.powerpay.platform.DatabaseConfig;
import ng.powerpay.platform.Problem;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import ng.powerpay.role.Role;
import ng.powerpay.staff.StaffConfig;
import ng.powerpay.staff.StaffInvitations;
import ng.powerpay.staff.StaffMembers;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * {@code staff}: lists who works here; {@code staff add EMAIL ROLE[,ROLE]} makes a member, or gives
 * one these roles; {@code staff reset EMAIL} takes password and second factors away. Both print a
 * link, good for a day, by which the member sets a password. For operators who own the tables: the
 * first administrators, and whoever lost everything. Answers 0 when it is done, 1 when it is not.
 */
final class StaffCommand {

    private static final String USAGE = "use: staff [add EMAIL ROLE[,ROLE] | reset EMAIL]; roles: "
            + Arrays.toString(Role.values()).toLowerCase(Locale.ROOT);

    private final Map<String, String> environment;
    private final Addition addition;
    private final PrintStream out;

    StaffCommand(Map<String, String> environment, Addition addition, PrintStream out) {
        this.environment = environment;
        this.addition = addition;
        this.out = out;
    }

    int run(List<String> arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        try {
            work(arguments);
            return 0;
        } catch (SettingsFault | IllegalArgumentException e) {
            out.println(e.getMessage());
        } catch (Problem e) {
            out.println(e.detail());
        } catch (DataAccessException e) {
            out.println("the database does not answer, or no server of this version has set it up");
        }
        return 1;
    }

    private void work(List<String> words) {
        var configs = Configs.read(new Settings(environment), addition);
        var database = ClosedGroups.asOwner(configs.one(DatabaseConfig.class));
        var members = StaffMembers.in(database);
        var invitations = StaffInvitations.in(database);
        var home = configs.one(StaffConfig.class).home();
        if (words.isEmpty()) {
            members.all().forEach(this::print);
        } else if (words.getFirst().equals("add") && words.size() == 3) {
            var id = add(members, words.get(1), roles(words.get(2)));
            out.println("link, good for a day: " + home.resolve("/admin/invitation#" + invitations.make(id)));
        } else if (words.getFirst().equals("reset") && words.size() == 2) {
            var id = members.of(words.get(1)).id();
            invitations.forgetProofs(id);
            out.println("link, good for a day: " + home.resolve("/admin/invitation#" + invitations.make(id)));
        } else {
            throw new IllegalArgumentException(String.join(" ", words) + " is not understood; " + USAGE);
        }
    }

    private long add(StaffMembers members, String email, Set<Role> roles) {
        if (!email.matches("[^@\\s]{1,64}@[^@\\s]{1,180}")) {
            throw new IllegalArgumentException(email + " is no e-mail address; " + USAGE);
        }
        var id = members.add(email, email, null)
                .orElseGet(() -> members.of(email).id());
        members.give(id, roles);
        print(members.of(id));
        return id;
    }

    private static Set<Role> roles(String words) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : words.split(",", -1)) {
            roles.add(Arrays.stream(Role.values())
                    .filter(role -> role.name().equalsIgnoreCase(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(word + " is no role; " + USAGE)));
        }
        return roles;
    }

    private void print(StaffMembers.Member one) {
        out.printf("%6d  %-40s  %s%s%n", one.id(), one.email(), one.roles(), one.active() ? "" : "  left");
    }
}
