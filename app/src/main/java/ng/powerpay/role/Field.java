package ng.powerpay.role;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is masked wherever staff see it, and who may ask for it in clear. That it was asked for is
 * written to the audit log.
 */
public enum Field {
    PHONE,
    EMAIL,
    /** Electricity itself: whoever reads it can use it. Customers get it sent again instead. */
    TOKEN;

    /** Whether one of these roles may see it in clear. */
    public boolean isClearFor(Set<Role> roles) {
        return !Collections.disjoint(roles, mayAsk());
    }

    private Set<Role> mayAsk() {
        return switch (this) {
            case PHONE, EMAIL -> EnumSet.of(Role.SUPPORT, Role.FINANCE, Role.ADMINISTRATOR);
            case TOKEN -> Set.of();
        };
    }
}
