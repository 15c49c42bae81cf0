package ng.powerpay.job;

import java.util.List;

/** Rows that are due, claimed by lease in database time. */
public interface DueWork {

    /**
     * One row that is ours for the time of the lease.
     *
     * @param kind which step it needs
     */
    record Due(String kind, String id) {}

    /** Claims at most this many rows that no other worker holds, the longest due first. */
    List<Due> claim(int most);
}
