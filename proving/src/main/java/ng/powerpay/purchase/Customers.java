package ng.powerpay.purchase;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import ng.powerpay.meter.Price;
import ng.powerpay.meter.VerifiedMeter;
import ng.powerpay.payment.Checkout;
import ng.powerpay.payment.CheckoutRequest;
import ng.powerpay.payment.Way;
import ng.powerpay.platform.Kobo;
import ng.powerpay.proving.world.Charge;
import ng.powerpay.proving.world.Dice;
import ng.powerpay.proving.world.Fault;
import ng.powerpay.proving.world.PretendVendor;
import ng.powerpay.vending.MeterType;
import org.jspecify.annotations.Nullable;

/** People who buy, each in their own way: click twice, pay too little, too late, or never. */
final class Customers {

    private static final int MANY = 40;
    private static final int TRIES = 30;
    private static final long MINUTE = 60_000;

    private final SeededWorld world;
    private final Dice dice;

    Customers(SeededWorld world) {
        this.world = world;
        this.dice = world.stage.dice;
    }

    void come() {
        for (var i = 0; i < MANY; i++) {
            var wish = wish(i);
            world.stage.plan(dice.between(0, 5 * 60 * MINUTE), () -> click(wish));
        }
    }

    private void click(NewPurchase wish) {
        if (world.stage.strikes(Fault.DOUBLE_CLICK, 100)) {
            world.stage.plan(dice.between(0, 2_000), () -> order(wish, TRIES));
        }
        if (world.stage.strikes(Fault.EVENT_EARLY, 30)) {
            world.gateway.announce("PAYMENT", wish.id().value());
        }
        order(wish, 0);
    }

    /** Sends the same order under the same key until there is a page to pay on. */
    private void order(NewPurchase wish, int tries) {
        world.request(shelf -> place(shelf, wish));
        var row = world.database.underKey(wish.key());
        if (row != null && row.page != null) {
            if (tries < TRIES) {
                pay(row.number);
            }
        } else if (tries < TRIES) {
            world.stage.plan(dice.between(2_000, 30_000), () -> order(wish, tries + 1));
        }
    }

    /** The order of statements and calls of PlacePurchase, whose look-ups need a catalogue. */
    private void place(Shelf shelf, NewPurchase wish) {
        var purchases = shelf.stores.purchases();
        var known = purchases.underKey(wish.key(), wish.inputHash());
        var purchase = known.isPresent()
                ? known.get().purchase()
                : purchases.insert(fresh(wish)).orElse(null);
        if (purchase == null) {
            return;
        }
        var paying = purchase.paying();
        if (purchase.state() != State.AWAITING_PAYMENT || paying.checkout() != null) {
            return;
        }
        var request = new CheckoutRequest(
                paying.reference(),
                purchase.price().totalKobo(),
                new CheckoutRequest.Payer("ADA", "guest@powerpay.example", "+2348031234567"),
                EnumSet.allOf(Way.class),
                URI.create("https://powerpay.example/"));
        switch (world.gateway.open(request)) {
            case Checkout.Open(URI page) -> purchases.opened(purchase.id(), paying.reference(), page.toString());
            case Checkout.Taken() ->
                purchases.renew(purchase.id(), paying.reference(), purchase.id() + "-" + dice.between(2, 1L << 40));
            case Checkout.Form _, Checkout.Unavailable _ -> {}
        }
    }

    private NewPurchase fresh(NewPurchase wish) {
        return world.database.row(wish.id()) == null
                ? wish
                : new NewPurchase(
                        PurchaseId.fresh(),
                        wish.key(),
                        wish.inputHash(),
                        wish.meter(),
                        wish.contact(),
                        wish.price(),
                        wish.gateway(),
                        wish.firstAsk());
    }

    private NewPurchase wish(int number) {
        var id = PurchaseId.fresh();
        var digits = Integer.toString(number + 1000);
        var blocked = dice.chance(80);
        var company = dice.coin() ? "ikeja" : "eko";
        var meter = new VerifiedMeter(
                company,
                company,
                MeterType.PREPAID,
                "10000" + digits + (blocked ? PretendVendor.BLOCKED : "00"),
                "ADA",
                null,
                Kobo.ZERO,
                Kobo.ZERO,
                new Kobo(100_000_000),
                true,
                null,
                null,
                List.of(),
                Instant.EPOCH);
        var contact = new Purchase.Contact("+234803123" + digits, dice.coin() ? "a@b.example" : null);
        var key = "order-" + digits;
        return new NewPurchase(id, key, new byte[32], meter, contact, price(), "gate", Duration.ofSeconds(60));
    }

    private Price price() {
        var amount = Kobo.naira(dice.between(10, 500) * 100);
        var fee = Kobo.naira(100);
        var vat = new Kobo(750);
        return new Price(
                amount,
                amount,
                Kobo.ZERO,
                "7.5",
                LocalDate.EPOCH,
                Kobo.ZERO,
                fee,
                vat,
                amount.plus(fee).plus(vat),
                null);
    }

    private void pay(int number) {
        var soon = dice.between(10_000, 20 * MINUTE);
        var total = world.database.purchases.get(number).total();
        switch (dice.below(25)) {
            case 0, 1 -> {}
            case 2 -> wrong(number, soon, total - dice.between(1, total - 1));
            case 3 -> wrong(number, soon, total + dice.between(1, 200_000));
            case 4 -> {
                wrong(number, soon, total);
                wrong(number, soon + dice.between(MINUTE, 60 * MINUTE), total);
            }
            case 5 -> {
                var part = dice.between(1, total - 1);
                wrong(number, soon, part);
                wrong(number, soon + dice.between(MINUTE, 60 * MINUTE), total - part);
            }
            case 6 -> wrong(number, dice.between(121 * MINUTE, 300 * MINUTE), total);
            case 7 -> later(number, soon, charge -> world.gateway.payForeign(charge, total / 1500));
            case 8 ->
                later(number, soon, charge -> {
                    world.gateway.decline(charge);
                    later(number, soon, again -> right(again, total));
                });
            default -> later(number, soon, charge -> right(charge, total));
        }
    }

    private void right(Charge charge, long total) {
        world.gateway.pay(charge, total);
        if (world.stage.strikes(Fault.DISPUTE, 20)) {
            world.stage.plan(
                    dice.between(MINUTE, 120 * MINUTE), () -> world.gateway.announce("DISPUTE", charge.reference()));
        }
        if (dice.chance(100)) {
            var id = new PurchaseId(charge.purchase());
            world.stage.plan(
                    dice.between(MINUTE, 10 * MINUTE),
                    () -> world.request(shelf -> shelf.stores.purchases().hurry(id)));
        }
        if (dice.chance(10)) {
            world.stage.plan(dice.between(1_000, 30_000), () -> {
                if (world.gateway.reverse(charge)) {
                    world.stage.count(Fault.PAID_WRONG);
                }
            });
        }
    }

    private void wrong(int number, long in, long amount) {
        later(number, in, charge -> {
            world.stage.count(Fault.PAID_WRONG);
            world.gateway.pay(charge, amount);
        });
    }

    private void later(int number, long in, java.util.function.Consumer<Charge> what) {
        world.stage.plan(in, () -> {
            var charge = charge(number);
            if (charge != null) {
                world.chronicle.outside(number);
                what.accept(charge);
                if (dice.chance(30)) {
                    world.gateway.forge(charge.reference());
                }
            }
        });
    }

    private @Nullable Charge charge(int number) {
        var row = world.database.purchases.get(number);
        if (dice.chance(2)) {
            var poisoned = row.copy();
            poisoned.poisoned = true;
            world.stage.count(Fault.POISON);
            world.database.put(poisoned);
        }
        return world.gateway.charge(Objects.requireNonNull(row).reference);
    }
}
