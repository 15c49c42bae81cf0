package ng.powerpay.sandbox.vtpass;

/** The shapes of answers; which company has which is in {@link Service}. */
enum Style {
    IKEJA,
    EKO,
    ABUJA,
    IBADAN,
    ENUGU,
    /** Only {@code purchased_code} and units. */
    BARE
}
