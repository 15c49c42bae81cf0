package ng.powerpay.sandbox;

import java.util.Map;

/** What a place adds to the bare machine: opened before the application, closed after it. */
public interface Annex {

    /** Nothing is added. */
    Annex NONE = new Annex() {
        @Override
        public Map<String, String> open(Site site) {
            return site.variables();
        }
    };

    /**
     * Starts what the application needs from its first moment.
     *
     * @return what the application is told instead of {@link Site#variables}
     */
    Map<String, String> open(Site site);

    /** The application is ready for the first time. */
    default void ready() {}

    /** Lines for the list of addresses: name, address from the sandbox's on, a few words. */
    default String pages(String sandboxUrl) {
        return "";
    }
}
