package ng.powerpay.sandbox.buypower;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.vendor.Slip;

/** How sales are written: figures as numbers when sold, as texts when asked about, as in life. */
final class SaleView {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Africa/Lagos"));

    private SaleView() {}

    static Reply.Whole failure(int status, int code, String message) {
        var fields = Fields.of("status", false).and("error", true);
        return Reply.json(status, fields.and("message", message).and("responseCode", code));
    }

    static Reply.Whole waiting() {
        var text = "Transaction is still in progress. Please requery in 20 seconds";
        var fields = Fields.of("status", false).and("error", true).and("responseCode", 202);
        return Reply.json(202, fields.and("message", text).and("delay", List.of(20, 20, 20, 20, 20, 20)));
    }

    static Fields sold(Slip slip, boolean asked) {
        return Fields.of("status", true)
                .and("message", "Successful transaction")
                .and("responseCode", 200)
                .and("data", data(slip, asked));
    }

    private static Fields data(Slip slip, boolean asked) {
        var account = slip.account();
        var bill = slip.bill();
        return Fields.of("id", Long.parseLong(slip.id().substring(5)))
                .and("amountGenerated", naira(bill.energyKobo(), asked))
                .and("tariff", Naira.decimal(account.terms().band().rateKobo()))
                .and("disco", Disco.of(account.company()).name())
                .and("debtAmount", naira(account.prepaid() ? bill.debtKobo() : 0, asked))
                .and("debtRemaining", naira(0, asked))
                .and("orderId", slip.order().reference())
                .and("receiptNo", asked ? slip.id() : Long.parseLong(slip.id()))
                .and("tax", naira(bill.vatKobo(), asked))
                .and("vendTime", TIME.format(slip.at()))
                .and("token", slip.token().map(SaleView::grouped).orElse(null))
                .and("totalAmountPaid", Naira.decimal(slip.order().amountKobo()))
                .and("units", slip.token().isPresent() ? bill.units() : null)
                .and("vendAmount", naira(slip.order().amountKobo(), asked))
                .and("vendRef", asked ? null : Long.parseLong(slip.id()))
                .and("responseCode", 100)
                .and("responseMessage", "Payment successful")
                .and("address", account.owner().address())
                .and("name", account.owner().name())
                .and("phoneNo", slip.order().phone())
                .and("charges", naira(0, asked))
                .and("tariffIndex", null)
                .and("parcels", parcels(slip))
                .and("demandCategory", "NMD")
                .and("assetProvider", Disco.of(account.company()).name());
    }

    private static List<Fields> parcels(Slip slip) {
        List<Fields> parcels = new ArrayList<>();
        slip.token().ifPresent(it -> parcels.add(parcel("TOKEN", it)));
        slip.bonus().ifPresent(it -> parcels.add(parcel("BONUS", it)));
        for (int i = 0; i < slip.keyChange().size(); i++) {
            parcels.add(parcel("KCT" + (i + 1), grouped(slip.keyChange().get(i))));
        }
        return parcels;
    }

    private static Fields parcel(String type, String content) {
        return Fields.of("type", type).and("content", content);
    }

    private static Object naira(long kobo, boolean asText) {
        var naira = Naira.decimal(kobo);
        return asText ? naira.toPlainString() : naira;
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1-");
    }
}
