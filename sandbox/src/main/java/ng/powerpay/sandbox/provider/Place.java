package ng.powerpay.sandbox.provider;

/**
 * Where a provider stands.
 *
 * @param sandboxUrl its own address, without a slash at the end
 * @param appUrl the application's, without a slash at the end; blank when there is none to tell
 */
public record Place(Secrets secrets, String sandboxUrl, String appUrl) {

    /** An address of the sandbox; the path begins with a slash. */
    public String url(String path) {
        return sandboxUrl + path;
    }

    /** Where the application takes a provider's events; blank for nowhere. */
    public String webhookUrl(String name) {
        return appUrl.isBlank() ? "" : appUrl + "/v1/webhooks/" + name;
    }

    /** Where the application takes updates of a vendor; blank when there is none. */
    public String updatesUrl(String name) {
        return appUrl.isBlank() ? "" : appUrl + "/v1/vendor-updates/" + name;
    }

    /** Where the application takes a carrier's reports of texts; blank when there is none. */
    public String smsReportsUrl(String name) {
        return appUrl.isBlank() ? "" : appUrl + "/v1/webhooks/sms/" + name + "?key=" + smsReportKey(name);
    }

    /** The secret in that address. */
    public String smsReportKey(String name) {
        return secrets.of(name + ".report.key", "", 32);
    }

    /**
     * Where the application takes what phones dial, as Africa's Talking posts it; blank when there
     * is none.
     */
    public String ussdUrl() {
        return appUrl.isBlank() ? "" : appUrl + "/v1/ussd/africastalking?key=" + ussdKey();
    }

    /** The secret in that address. */
    public String ussdKey() {
        return secrets.of("africastalking.ussd.key", "", 40);
    }

    /** The same, at this address when it had none. */
    public Place at(String url) {
        return sandboxUrl.isBlank() ? new Place(secrets, url, appUrl) : this;
    }
}
