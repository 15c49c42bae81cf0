package ng.powerpay.provider;

/** What a call was good for, whatever the answer said. */
public enum Outcome {
    /** It answered: a refusal is an answer too. */
    OK,
    /** Nothing came, or nothing that can be understood. */
    FAILED
}
