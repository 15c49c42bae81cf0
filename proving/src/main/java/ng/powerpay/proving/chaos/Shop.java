package ng.powerpay.proving.chaos;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import ng.powerpay.proving.chaos.Client.Answer;

/** The shop's API as a patient customer uses it: the same again, until there is an answer. */
public record Shop(Client client, String url) {

    static final long AMOUNT_KOBO = 2_000_00;
    /** Milliseconds. */
    private static final int FIRST_PAUSE = 600;

    private static final int LONGEST_PAUSE = 3_000;
    private static final String PHONE = "08031234567";
    private static final String LAST_FOUR = "4567";

    /** The order's answer once it is no "try again"; empty when there was none until the end. */
    Optional<Answer> place(Wish wish, long totalKobo, Deadline end) throws InterruptedException {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("company", wish.meter().company());
        order.put("type", "PREPAID");
        order.put("number", wish.meter().number());
        order.put("amountKobo", AMOUNT_KOBO);
        order.put("totalKobo", totalKobo);
        order.put("phone", PHONE);
        if (wish.givesEmail()) {
            order.put("email", "ada@example.ng");
        }
        return until(end, () -> client.postJson(url + "/v1/purchases", order, "Idempotency-Key", wish.key()));
    }

    /** What a purchase costs all in; the same at every meter, for our fee is. */
    public long totalKobo(Deadline end) throws InterruptedException {
        var meter = ShopMeter.normal(1);
        var address = url + "/v1/quote?company=" + meter.company() + "&type=PREPAID&number=" + meter.number()
                + "&amountKobo=" + AMOUNT_KOBO;
        var answer = until(end, () -> client.get(address)).filter(Answer::ok);
        return answer.orElseThrow(() -> new IllegalStateException("the shop gives no price"))
                .json()
                .path("totalKobo")
                .asLong();
    }

    /** Back from the gateway's page: "ask it now". */
    void askForPayment(String id, Deadline end) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var address = url + "/v1/purchases/" + id + "/payment-checks";
        until(end, () -> client.postJson(address, Map.of(), "Phone-Last-Four", LAST_FOUR, "Idempotency-Key", key));
    }

    Optional<Answer> see(String id, Deadline end) throws InterruptedException {
        return until(end, () -> client.get(url + "/v1/purchases/" + id, "Phone-Last-Four", LAST_FOUR));
    }

    private interface Try {
        Answer once() throws InterruptedException;
    }

    /** When the shop asks for it, and a little later; after longer and longer pauses where it says nothing. */
    private static Optional<Answer> until(Deadline end, Try attempt) throws InterruptedException {
        for (var most = FIRST_PAUSE; !end.over(); most = Math.min(2 * most, LONGEST_PAUSE)) {
            var answer = attempt.once();
            if (!answer.worthAnotherTry()) {
                return Optional.of(answer);
            }
            var asked = answer.retryAfter();
            var longest = asked.isZero() ? most : FIRST_PAUSE;
            end.sleep(asked.plusMillis(ThreadLocalRandom.current().nextInt(longest / 2, longest)));
        }
        return Optional.empty();
    }
}
