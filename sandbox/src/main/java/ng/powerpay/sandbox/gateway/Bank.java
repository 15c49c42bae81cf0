package ng.powerpay.sandbox.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The bank where gateways have an account for each order. The number says whose it is: 99, two
 * digits for the gateway, six for the charge; so nothing has to be kept.
 */
public final class Bank {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int MOST_LISTED = 20;

    /** An order that waits for money. */
    record Waiting(Gateway gateway, Charge charge, TransferAccount account) {}

    private record Branch(Gateway gateway, Charges charges) {}

    private final List<Branch> branches = new ArrayList<>();
    private final Clock clock;

    public Bank(Clock clock) {
        this.clock = clock;
    }

    void add(Gateway gateway, Charges charges) {
        branches.add(new Branch(gateway, charges));
    }

    TransferAccount account(Gateway gateway, Charge charge) {
        int branch = 1;
        while (!branches.get(branch - 1).gateway().name().equals(gateway.name())) {
            branch++;
        }
        String number = String.format("99%02d%06d", branch, (charge.id() - Charges.FIRST_ID) % 1_000_000);
        long seconds = charge.order().extra().path("expiry").asLong(LIFE.toSeconds());
        var expires = charge.createdAt().plusSeconds(seconds);
        return new TransferAccount("Sandbox Bank", "999", number, gateway.title() + " Checkout", expires);
    }

    /** Money for an account; empty when it takes none: unknown, paid already or over. */
    synchronized Optional<Charge> send(String number, long amountKobo) {
        return branches.stream()
                .flatMap(it -> it.charges().all().stream().map(charge -> waiting(it, charge)))
                .filter(it -> it.account().number().equals(number) && takesMoney(it))
                .findFirst()
                .flatMap(it -> charges(it.gateway()).received(it.charge(), amountKobo));
    }

    /** The newest orders that take money. */
    List<Waiting> waiting() {
        return branches.stream()
                .flatMap(it -> it.charges().all().stream().map(charge -> waiting(it, charge)))
                .filter(this::takesMoney)
                .sorted(Comparator.comparing((Waiting it) -> it.charge().createdAt())
                        .reversed())
                .limit(MOST_LISTED)
                .toList();
    }

    private Waiting waiting(Branch branch, Charge charge) {
        return new Waiting(branch.gateway(), charge, account(branch.gateway(), charge));
    }

    private boolean takesMoney(Waiting it) {
        return it.charge().status().open() && it.account().expires().isAfter(clock.instant());
    }

    private Charges charges(Gateway gateway) {
        return branches.stream()
                .filter(it -> it.gateway().name().equals(gateway.name()))
                .findFirst()
                .orElseThrow()
                .charges();
    }
}
