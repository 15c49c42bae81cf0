package ng.powerpay.vending.irecharge;

import java.nio.charset.StandardCharsets;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Settings;
import ng.powerpay.remote.Endpoint;
import ng.powerpay.remote.Remote;
import ng.powerpay.vending.Terms;
import ng.powerpay.vending.Vendor;
import ng.powerpay.vending.VendorProvider;

/** Offers iRecharge. */
public final class IrechargeProvider implements VendorProvider {

    /**
     * Who we are there.
     *
     * @param email sent with every sale in place of the customer's, which is nobody's business there
     */
    record Account(String vendorCode, String publicKey, String privateKey, String email) {

        /** The proof of a call: the parts with our code before and our public key after them. */
        String hash(String... parts) {
            var text = vendorCode + "|" + String.join("|", parts) + "|" + publicKey;
            return Hmac.hex("HmacSHA1", privateKey, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** All that is agreed with it. */
    record Contract(Account account, Discos discos, IrechargeAnswers answers, Terms terms) {}

    @Override
    public String name() {
        return "irecharge";
    }

    @Override
    public Part<Vendor> read(Settings settings) {
        var endpoint = Endpoint.read(settings, name(), "https://irecharge.com.ng/pwr_api_live/v2/", "25s");
        var account = new Account(
                settings.secret("IRECHARGE_VENDOR_CODE", "iRecharge vendor code"),
                settings.secret("IRECHARGE_PUBLIC_KEY", "iRecharge public key"),
                settings.secret("IRECHARGE_PRIVATE_KEY", "iRecharge private key, for signing"),
                settings.text("IRECHARGE_EMAIL", null, "our address, given to iRecharge with every sale"));
        // Nobody says that it refuses a reference the second time, so nothing is ever sent again.
        var terms = Terms.read(settings, name(), false, "5m", "10s,20s,40s,80s,2m");
        var contract = new Contract(account, Discos.read(settings), IrechargeAnswers.read(settings), terms);
        return new Part<>(
                name(),
                endpoint.timeout().plus(IrechargeVendor.QUICK),
                means -> new IrechargeVendor(
                        new Remote(endpoint, means.sender()),
                        new Remote(endpoint.within(IrechargeVendor.QUICK), means.sender()),
                        contract,
                        means.clock()));
    }
}
