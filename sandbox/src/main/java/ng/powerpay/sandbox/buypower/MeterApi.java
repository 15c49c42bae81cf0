package ng.powerpay.sandbox.buypower;

import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Naira;
import ng.powerpay.sandbox.platform.Reply;
import ng.powerpay.sandbox.platform.Request;
import ng.powerpay.sandbox.vendor.Counter;
import ng.powerpay.sandbox.vendor.Lookup;
import ng.powerpay.sandbox.vendor.Lookup.Found;

/** {@code /check/meter}: whose meter it is. An account of the other type is answered with its own. */
final class MeterApi {

    private final Counter counter;

    MeterApi(Counter counter) {
        this.counter = counter;
    }

    Reply check(Request request) throws InterruptedException {
        var disco = Disco.of(request.query("disco"));
        if (disco.isEmpty() || !request.query("vendType").matches("PREPAID|POSTPAID")) {
            return SaleView.failure(400, 201, "Invalid disco or vendType");
        }
        return switch (counter.verify(disco.get().company(), request.query("meter"))) {
            case Lookup.Down _ -> SaleView.failure(503, 502, "An unexpected error occurred.");
            case Lookup.Unknown _ -> SaleView.failure(400, 201, "Invalid meter number");
            case Found found -> Reply.json(200, found(disco.get(), found));
        };
    }

    private static Fields found(Disco disco, Found found) {
        var account = found.account();
        var limits = account.terms().limits();
        return Fields.of("error", false)
                .and("discoCode", disco.name())
                .and("vendType", account.prepaid() ? "PREPAID" : "POSTPAID")
                .and("meterNo", account.number())
                .and("minVendAmount", Naira.decimal(limits.leastKobo()))
                .and("maxVendAmount", Naira.decimal(limits.mostKobo()))
                .and("responseCode", 100)
                .and("outstanding", Naira.decimal(found.owedKobo()))
                .and("debtRepayment", 0)
                .and("name", account.owner().name())
                .and("address", account.owner().address())
                .and("tariff", Naira.decimal(account.terms().band().rateKobo()))
                .and("tariffDesc", "Residential class 2")
                .and("tariffClass", "R2");
    }
}
