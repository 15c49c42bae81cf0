package ng.powerpay.proving.world;

/** The process is gone: nothing catches this but the stage. */
final class Killed extends Error {

    private static final long serialVersionUID = 1L;

    Killed() {
        super("killed", null, false, false);
    }
}
