package ng.powerpay.closing;

/**
 * Why a difference that has no case is none to worry about.
 *
 * @param kind with provider and reference as the day shows them
 */
record Explaining(String kind, String provider, String reference, String text) {

    Explaining {
        kind = Words.known("kind", kind);
        provider = Words.known("provider", provider);
        reference = Words.known("reference", reference);
        text = Words.reason("text", text);
    }
}
