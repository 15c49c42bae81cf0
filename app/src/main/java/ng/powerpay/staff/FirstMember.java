package ng.powerpay.staff;

import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.locks.LockSupport;
import ng.powerpay.auth.Passwords;
import ng.powerpay.role.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Makes the first member from the settings, once and beside the start, which hashing would hold up.
 * From then on the settings say nothing: who may do what is the members' own.
 */
final class FirstMember {

    private static final Logger LOG = LoggerFactory.getLogger(FirstMember.class);
    private static final int MOST_TRIES = 10;

    private final StaffMembers members;
    private final Passwords passwords;
    private final StaffConfig config;

    FirstMember(StaffMembers members, Passwords passwords, StaffConfig config) {
        this.members = members;
        this.passwords = passwords;
        this.config = config;
    }

    void put() {
        if (config.isGiven()) {
            members.expect(() -> put(MOST_TRIES));
        }
    }

    /** The database may go away for a moment right after the start. */
    private void put(int tries) {
        try {
            if (members.all().stream().noneMatch(one -> one.email().equals(StaffMembers.plain(config.firstEmail())))) {
                members.add(config.firstEmail(), "First member", passwords.hash(config.firstPassword()))
                        .ifPresent(id -> members.give(id, EnumSet.allOf(Role.class)));
            }
        } catch (DataAccessException e) {
            if (tries == 1) {
                LOG.error("the first member is not there: {}", e.toString());
                return;
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            put(tries - 1);
        }
    }
}
