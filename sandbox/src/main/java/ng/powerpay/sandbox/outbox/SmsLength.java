package ng.powerpay.sandbox.outbox;

/** How a text message travels: its alphabet and how many parts the sender pays for. */
record SmsLength(String alphabet, int characters, int parts) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€\f"; // two places each

    static SmsLength of(String text) {
        boolean gsm = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0);
        if (!gsm) {
            return new SmsLength("UCS-2", text.length(), parts(text.length(), 70, 67));
        }
        int doubled = Math.toIntExact(
                text.chars().filter(c -> EXTENDED.indexOf(c) >= 0).count());
        int places = text.length() + doubled;
        return new SmsLength("GSM-7", places, parts(places, 160, 153));
    }

    private static int parts(int places, int alone, int joined) {
        return places <= alone ? 1 : Math.ceilDiv(places, joined);
    }
}
