package ng.powerpay.ussd;

import java.time.Duration;
import ng.powerpay.limit.RateLimits;
import ng.powerpay.meter.Catalogue;
import ng.powerpay.meter.Price;
import ng.powerpay.meter.Pricing;
import ng.powerpay.meter.VerifiedMeter;
import ng.powerpay.notify.Language;
import ng.powerpay.notify.Words;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import ng.powerpay.purchase.ByPhone;
import ng.powerpay.purchase.State;

/**
 * Answers each request of a session with the next screen; asked the same again, it does nothing
 * again.
 */
final class Menu {

    private static final RateLimits.Limit SCREENS = new RateLimits.Limit("ussd", 60);
    private static final RateLimits.Limit SALES = new RateLimits.Limit("ussd-buy", 10, Duration.ofHours(1));

    /** What the menu asks, and of whom. */
    record Parts(
            UssdNotes notes,
            ByPhone purchases,
            Catalogue catalogue,
            Pricing pricing,
            MeterCheck check,
            Sale sale,
            RateLimits limits,
            Words words) {}

    private final Parts parts;

    Menu(Parts parts) {
        this.parts = parts;
    }

    Screen answer(Dial dial) {
        var language = parts.notes().language(dial.phone());
        var screens = screens(language);
        if (dial.isTooLong() || parts.limits().take(SCREENS, dial.phone()) > 0) {
            return screens.end("end.many");
        }
        var agreed = parts.notes().agreed(dial.name());
        if (agreed.isPresent()) {
            return sold(dial, agreed.get(), language, false);
        }
        var walk = new Walk(parts, dial, language);
        var standing = walk.end();
        return switch (standing.at()) {
            case At.Agreed _ -> firstTime(dial, walk);
            case At.Price price -> price(dial, walk, price, standing);
            default -> shown(dial, walk, standing);
        };
    }

    private Screens screens(Language language) {
        return new Screens(new Wording(parts.words(), language), parts.catalogue());
    }

    private Screen shown(Dial dial, Walk walk, Walk.Standing standing) {
        var screens = screens(walk.language());
        return switch (standing.at()) {
            case At.Start _ -> screens.ask(standing, "start");
            case At.Languages _ -> screens.ask(standing, "languages");
            case At.Meters _ -> screens.meters(standing, walk.meters());
            case At.MeterNumber _ -> screens.ask(standing, "number");
            case At.Companies companies -> screens.companies(standing, companies.page());
            case At.Kind _ -> screens.ask(standing, "kind");
            case At.Amount amount -> screens.amount(standing, amount.meter());
            case At.LastToken _ ->
                parts.purchases()
                        .newestToken(dial.phone())
                        .map(screens::token)
                        .orElseGet(() -> screens.end("token.none"));
            case At.Status _ ->
                parts.purchases()
                        .newest(dial.phone())
                        .map(seen -> status(seen, screens))
                        .orElseGet(() -> screens.end("status.none"));
            case At.Price _, At.Agreed _ -> throw new IllegalStateException("these are shown by others");
        };
    }

    private Screen price(Dial dial, Walk walk, At.Price at, Walk.Standing standing) {
        var screens = screens(walk.language());
        return switch (walk.known(at)) {
            case Quote.Asking _ -> {
                parts.notes().unsay(dial.name());
                yield screens.asking(at.meter());
            }
            case Quote.Over(var reason) -> screens.end(reason);
            case Quote.Back(var before) -> shown(dial, walk, before);
            case Quote.Named(var meter, var price) -> named(dial, screens, standing, meter, price);
        };
    }

    private Screen named(Dial dial, Screens screens, Walk.Standing standing, VerifiedMeter meter, Price price) {
        var underWay = parts.purchases().underWay(dial.phone(), meter.meter());
        if (underWay.isPresent()) {
            return screens.status(underWay.get()); // nobody should pay again
        }
        var offer = new UssdNotes.Offer(meter.meter(), price.amountKobo(), price.totalKobo());
        parts.notes().offer(dial.name(), dial.typed(dial.inputs().size()), offer);
        return screens.price(standing, meter, price);
    }

    private Screen firstTime(Dial dial, Walk walk) {
        var offer = parts.notes().agreed(dial.name()).orElseThrow();
        if (parts.limits().take(SALES, dial.phone()) > 0) {
            parts.notes().withdraw(dial.name());
            return screens(walk.language()).end("end.many");
        }
        return sold(dial, offer, walk.language(), true);
    }

    private Screen sold(Dial dial, UssdNotes.Offer offer, Language language, boolean first) {
        var screens = screens(language);
        return switch (parts.sale().place(dial, offer, language, first)) {
            case Sale.Placed(var purchase) -> screens.placed(purchase);
            case Sale.UnderWay _ -> screens.end("taken");
            case Sale.Refused(var problem) -> unsold(dial, screens, problem);
        };
    }

    private Screen unsold(Dial dial, Screens screens, Problem problem) {
        if (problem.code() == ErrorCode.PRICE_CHANGED) {
            parts.notes().withdraw(dial.name());
            return screens.end("end.price");
        }
        return screens.end(
                switch (problem.code()) {
                    case GATEWAY_UNAVAILABLE -> "end.bank";
                    case FIELD_INVALID, TRANSFER_NOT_OFFERED, PAYMENT_PAUSED -> "end.no.account";
                    default -> "end.busy";
                });
    }

    /** One that awaits its money gets an account, and its gateway is asked whether it came. */
    private Screen status(ByPhone.Seen seen, Screens screens) {
        if (seen.state() != State.AWAITING_PAYMENT) {
            return screens.status(seen);
        }
        parts.purchases().hurry(seen);
        if (seen.account() != null) {
            return screens.placed(seen);
        }
        return parts.sale().account(seen) instanceof Sale.Placed(var open)
                ? screens.placed(open)
                : screens.status(seen);
    }
}
