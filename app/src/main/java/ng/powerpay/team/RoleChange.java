package ng.powerpay.team;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed of one member: a new one, or other roles, or that they leave or come back.
 *
 * @param member the number; null for a new one
 * @param version as whoever proposes saw the member; 0 for a new one
 */
record RoleChange(@Nullable Long member, String email, String name, Set<Role> roles, boolean active, long version) {

    RoleChange {
        roles = roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    /** In a sentence, for whoever is to agree. */
    String summary() {
        var names = roles.stream().map(Role::name).collect(Collectors.joining(", "));
        if (member == null) {
            return "Invite " + email + " (" + name + ") as " + names;
        }
        return active ? "Let " + email + " be " + names : "Let " + email + " in no more";
    }
}
