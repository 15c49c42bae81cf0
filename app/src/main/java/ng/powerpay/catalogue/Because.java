package ng.powerpay.catalogue;

/**
 * Noted beside every change.
 *
 * @param by e-mail of who made it
 */
record Because(String reason, String by) {}
