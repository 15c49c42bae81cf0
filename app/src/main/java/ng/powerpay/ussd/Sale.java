package ng.powerpay.ussd;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import ng.powerpay.notify.Language;
import ng.powerpay.notify.Notice;
import ng.powerpay.notify.Notices;
import ng.powerpay.payment.Transfer;
import ng.powerpay.platform.Problem;
import ng.powerpay.purchase.ByPhone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places what was agreed to and asks for its bank account, and waits a moment only. The account
 * goes by SMS in any case: a screen is gone when the caller dials his bank.
 */
final class Sale {

    static final String SMS = "USSD_ACCOUNT";
    private static final Logger LOG = LoggerFactory.getLogger(Sale.class);
    private static final DateTimeFormatter LAGOS =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Africa/Lagos"));

    /** What became of it by now. */
    sealed interface Answer {}

    record Placed(ByPhone.Seen purchase) implements Answer {}

    record Refused(Problem problem) implements Answer {}

    record UnderWay() implements Answer {}

    /** Who is used. */
    record Means(ByPhone purchases, Notices notices, Clock clock) {}

    private final ByPhone purchases;
    private final Notices notices;
    private final Clock clock;
    private final Executor behind;
    private final Duration patience;

    Sale(Means means, Executor behind, Duration patience) {
        this.purchases = means.purchases();
        this.notices = means.notices();
        this.clock = means.clock();
        this.behind = behind;
        this.patience = patience;
    }

    /** @param tells whether this call, and no other of the session, sends the SMS */
    Answer place(Dial dial, UssdNotes.Offer offer, Language language, boolean tells) {
        var order = new ByPhone.Order(offer.meter(), offer.amount(), offer.total(), dial.phone(), language);
        Supplier<ByPhone.Seen> placing = () -> {
            var placed = purchases.place(dial.key(), order);
            if (tells) {
                tryTell(dial.phone(), language, placed);
            }
            return placed;
        };
        return wait(CompletableFuture.supplyAsync(placing, behind));
    }

    /**
     * Before the screen, for where nothing goes on after it; it is placed whether this is done or
     * not.
     */
    private void tryTell(String phone, Language language, ByPhone.Seen placed) {
        try {
            tell(phone, language, placed);
        } catch (RuntimeException e) {
            LOG.warn("no account was sent: {}", e.toString());
        }
    }

    /** The account of one that is awaited, asked for again where none is open. */
    Answer account(ByPhone.Seen seen) {
        return wait(CompletableFuture.supplyAsync((Supplier<ByPhone.Seen>) () -> purchases.payable(seen), behind));
    }

    private Answer wait(CompletableFuture<ByPhone.Seen> future) {
        try {
            return new Placed(future.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new UnderWay();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new UnderWay();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem problem) {
                return new Refused(problem);
            }
            throw new CompletionException(e);
        }
    }

    private void tell(String phone, Language language, ByPhone.Seen placed) {
        var account = placed.account();
        if (account == null) {
            return;
        }
        var left = Duration.between(clock.instant(), account.expires());
        var worth = left.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : left;
        if (worth.toSeconds() > 0) {
            notices.tell(Notice.bySms(SMS, phone, language, told(placed, account), worth));
        }
    }

    private static Map<String, String> told(ByPhone.Seen placed, Transfer.Account account) {
        return Map.of(
                "total", account.amount().spoken(),
                "bank", Wording.name(account.bank()),
                "account", account.number(),
                "at", until(account.expires()),
                "ref", placed.id().value());
    }

    /** What a screen says of an account. */
    static Map<String, String> values(ByPhone.Seen placed, Transfer.Account account) {
        return Map.of(
                "total", account.amount().spoken(),
                "bank", Wording.name(account.bank()),
                "account", account.number(),
                "name", Wording.name(account.name()),
                "until", until(account.expires()),
                "reference", placed.id().value());
    }

    private static String until(Instant at) {
        return LAGOS.format(at);
    }
}
