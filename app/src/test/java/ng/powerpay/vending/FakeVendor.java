package ng.powerpay.vending;

import java.time.Duration;
import java.time.Instant;
import ng.powerpay.platform.Schedule;

/** A vendor that says what it is told to say. */
public final class FakeVendor implements Vendor {

    private final String name;
    boolean sells = true;
    public VendOutcome outcome = new VendOutcome.Unknown("not told");
    public int vends;
    Balance balance = new Balance.Unknown("not told");
    Runnable during = () -> {};

    public FakeVendor(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean sells(String company, MeterType type) {
        return sells;
    }

    @Override
    public MeterAnswer verify(Meter meter) {
        return new MeterAnswer.Unavailable("closed");
    }

    @Override
    public String reference(String purchase, int attempt, Instant now) {
        return name + purchase + attempt;
    }

    @Override
    public VendOutcome vend(VendRequest request) {
        vends++;
        during.run();
        return outcome;
    }

    @Override
    public VendOutcome query(String reference, MeterType type) {
        return outcome;
    }

    @Override
    public Terms terms() {
        return new Terms(true, Duration.ofMinutes(1), Schedule.seconds(5), Duration.ofHours(2), Schedule.seconds(2));
    }

    @Override
    public Balance balance() {
        return balance;
    }
}
