package ng.powerpay.purchase;

import java.util.Locale;
import java.util.Objects;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Kobo;
import ng.powerpay.platform.Problem;
import ng.powerpay.receipt.Receipt;
import ng.powerpay.receipt.SellerConfig;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;

/** Turns a delivered purchase into its receipt. */
final class PurchaseReceipt {

    private final SellerConfig seller;
    private final ShopConfig shop;

    PurchaseReceipt(SellerConfig seller, ShopConfig shop) {
        this.seller = seller;
        this.shop = shop;
    }

    /** @throws Problem PURCHASE_NOT_READY before delivery */
    Receipt of(Purchase purchase) {
        if (purchase.state() != State.VENDED) {
            throw Problem.of(ErrorCode.PURCHASE_NOT_READY, "There is no receipt yet.");
        }
        var tokens = new Receipt.Lines();
        purchase.vending().tokens().forEach(token -> tokens.add(label(token), token.grouped(" ")));
        return new Receipt(
                seller,
                "%08d".formatted(Objects.requireNonNull(purchase.ending().receiptNumber())),
                purchase.meter().type() == MeterType.PREPAID
                        ? "Your electricity token"
                        : "Your electricity bill is paid",
                tokens.list(),
                facts(purchase).list(),
                sums(purchase).list(),
                shop.page(purchase.id()));
    }

    static String label(Token token) {
        return switch (token.kind()) {
            case KEY_CHANGE_1 -> "Type this first (key change 1)";
            case KEY_CHANGE_2 -> "Type this second (key change 2)";
            case CREDIT -> "Token";
            case BONUS -> "Bonus token";
        };
    }

    private static Receipt.Lines facts(Purchase purchase) {
        var meter = purchase.meter();
        var units = PurchaseView.units(purchase.vending().unitsTenths());
        return new Receipt.Lines()
                .add("Reference", purchase.id().value())
                .add("Company", purchase.owner().companyName())
                .add(meter.type() == MeterType.PREPAID ? "Meter" : "Account", meter.number())
                .add("Customer", purchase.owner().name())
                .add("Address", purchase.owner().address())
                .add("Band", purchase.owner().band())
                .add("Units", units == null ? null : units + " kWh")
                .add("Company's receipt", purchase.vending().receipt())
                .add("Paid by", paidBy(purchase.paying()))
                .add(
                        "Issued",
                        Receipt.spoken(Objects.requireNonNull(purchase.vending().at())));
    }

    private static String paidBy(Purchase.Paying paying) {
        var by = Objects.requireNonNullElse(paying.paidBy(), "gateway").replace('_', ' ');
        return by + " through " + paying.gateway().toUpperCase(Locale.ROOT).charAt(0)
                + paying.gateway().substring(1);
    }

    private static Receipt.Lines sums(Purchase purchase) {
        var price = purchase.price();
        var sums = new Receipt.Lines();
        if (purchase.meter().type() == MeterType.PREPAID) {
            sums.add("Energy", money(price.energyKobo()))
                    .add("VAT on energy " + price.vatRate() + "%", money(price.vatKobo()))
                    .add("Old debt taken", some(price.arrearsKobo()));
        } else {
            sums.add("Bill payment", money(price.amountKobo()));
        }
        return sums.add("Service fee", money(price.feeKobo()))
                .add("VAT on service fee " + price.vatRate() + "%", money(price.feeVatKobo()))
                .add("Total paid", money(price.totalKobo()));
    }

    private static String money(Kobo kobo) {
        return String.format("NGN %,.2f", java.math.BigDecimal.valueOf(kobo.amount(), 2));
    }

    private static @org.jspecify.annotations.Nullable String some(Kobo kobo) {
        return kobo.isPositive() ? money(kobo) : null;
    }
}
