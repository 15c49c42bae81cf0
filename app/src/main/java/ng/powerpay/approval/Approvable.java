package ng.powerpay.approval;

import java.util.Set;
import ng.powerpay.platform.Problem;
import ng.powerpay.role.Role;

/** A kind of thing that takes two people; a bean for each. */
public interface Approvable {

    /** Of its own, upper case and underscores, 3 to 40, such as {@code TARIFF_IMPORT}. */
    String kind();

    /** Who may agree; one of these roles is enough. */
    Set<Role> deciders();

    /**
     * Does what was agreed, in the transaction of the agreement: what it writes on the caller's
     * thread
     * stands with the agreement or not at all. So it calls nobody outside.
     *
     * @throws Problem it cannot be done as things stand now; it stays open
     */
    void carryOut(Approval approval);
}
