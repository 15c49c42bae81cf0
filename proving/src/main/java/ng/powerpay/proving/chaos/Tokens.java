package ng.powerpay.proving.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;

/** Looks whether the customers are shown the very tokens that the vendor made for them. */
public record Tokens(Shop shop, Deadline end) {

    private static final int ABREAST = 8;
    private static final int MOST = 3_000;

    /** Compares some thousands of the purchases that are vended. */
    public List<Violation> compare(List<Story> stories) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(ABREAST)) {
            var vended = stories.stream()
                    .filter(it -> it.booked().is("VENDED") && !it.delivered().isEmpty())
                    .limit(MOST)
                    .toList();
            List<Future<Boolean>> shown =
                    vended.stream().map(it -> threads.submit(() -> shows(it))).toList();
            var wrong = new ArrayList<Violation>();
            for (var i = 0; i < shown.size(); i++) {
                if (!shown.get(i).get()) {
                    var id = vended.get(i).booked().id();
                    wrong.add(new Violation("the customer does not see the vendor's token", id, ""));
                }
            }
            return wrong;
        }
    }

    private boolean shows(Story story) throws InterruptedException {
        var answer = shop.see(story.booked().id(), end);
        if (answer.isEmpty() || !answer.get().ok()) {
            return false;
        }
        var tokens = StreamSupport.stream(answer.get().json().path("tokens").spliterator(), false)
                .map(it -> it.path("digits").asString())
                .toList();
        return tokens.containsAll(story.delivered().getFirst().tokens());
    }
}
