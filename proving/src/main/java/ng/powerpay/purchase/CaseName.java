package ng.powerpay.purchase;

import java.util.Locale;

/**
 * What a case is called, unique and short enough to be typed: {@code
 * refused/x2/07-refunds-done/dies-after}.
 */
record CaseName(Story story, Delivery delivery, Boundary boundary, Cut cut) {

    static String uncut(Story story, Delivery delivery) {
        return story.name() + "/" + delivery.shown() + "/uncut";
    }

    @Override
    public String toString() {
        return "%s/%s/%02d-%s/%s"
                .formatted(story.name(), delivery.shown(), boundary.index(), plain(boundary.call()), plain(cut.name()));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
