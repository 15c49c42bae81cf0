package ng.powerpay.receipt;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Hmac;
import ng.powerpay.platform.Problem;

/** Links to a receipt that work for a while without signing in, because they are signed. */
public final class ReceiptLinks {

    private final String secret;
    private final URI shop;
    private final Duration lasts;
    private final Clock clock;

    public ReceiptLinks(byte[] dataKey, URI shop, Duration lasts, Clock clock) {
        this.secret = Hmac.hex(
                "HmacSHA256", HexFormat.of().formatHex(dataKey), "receipt links".getBytes(StandardCharsets.UTF_8));
        this.shop = shop;
        this.lasts = lasts;
        this.clock = clock;
    }

    /** @param file {@code receipt.pdf} or {@code receipt.html} */
    public String to(String purchase, String file) {
        var until = clock.instant().plus(lasts).getEpochSecond();
        return shop.resolve("/v1/purchases/%s/%s?until=%d&signature=%s"
                        .formatted(purchase, file, until, sign(purchase, file, until)))
                .toString();
    }

    /** @throws Problem LINK_INVALID when it is too old or was changed */
    public void check(String purchase, String file, long until, String signature) {
        if (until < clock.instant().getEpochSecond() || !Hmac.same(sign(purchase, file, until), signature)) {
            throw Problem.of(ErrorCode.LINK_INVALID, "Open the purchase again to get a fresh link.");
        }
    }

    private String sign(String purchase, String file, long until) {
        var text = purchase + "/" + file + "/" + until;
        return Hmac.hex("HmacSHA256", secret, text.getBytes(StandardCharsets.UTF_8))
                .substring(0, 40);
    }
}
