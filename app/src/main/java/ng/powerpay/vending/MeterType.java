package ng.powerpay.vending;

/** Whether energy is paid before it is used, by token, or after, by bill. */
public enum MeterType {
    PREPAID,
    POSTPAID
}
