package ng.powerpay.purchase;

import org.jspecify.annotations.Nullable;

/** A row of {@code webhook_event} in memory. */
final class MemoryHint {

    final String provider;
    final String key;
    final Hint.Kind kind;
    final String reference;

    @Nullable
    Long dueAt;

    int asks;
    long at;

    MemoryHint(Hint hint, long now) {
        this.provider = hint.provider();
        this.key = hint.key();
        this.kind = hint.kind();
        this.reference = hint.reference();
        this.at = now;
    }

    boolean is(String wantedProvider, String wantedKey) {
        return key.equals(wantedKey) && provider.equals(wantedProvider);
    }

    Hint read() {
        return new Hint(provider, key, kind, reference, asks);
    }
}
