package ng.powerpay.purchase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ng.powerpay.proving.world.Stage;

/** A store of events over a bad line: every statement is a boundary of the stage. */
final class ShakyHints implements Hints {

    private final Stage stage;
    private final Hints store;

    ShakyHints(Stage stage, Hints store) {
        this.stage = stage;
        this.store = store;
    }

    private void write(Runnable what) {
        stage.store(() -> {
            what.run();
            return true;
        });
    }

    @Override
    public void received(Hint hint) {
        write(() -> store.received(hint));
    }

    @Override
    public Optional<Due<Purchase>> taken(Hint hint) {
        return stage.store(() -> store.taken(hint));
    }

    @Override
    public void vendHinted(String vendor, String reference) {
        write(() -> store.vendHinted(vendor, reference));
    }

    @Override
    public void again(Hint hint, Duration in) {
        write(() -> store.again(hint, in));
    }

    @Override
    public void done(Hint hint) {
        write(() -> store.done(hint));
    }

    @Override
    public void question(Hint hint, String kind, String text) {
        write(() -> store.question(hint, kind, text));
    }

    @Override
    public List<Due<Hint>> claim(int most) {
        return stage.claim(() -> store.claim(most));
    }
}
