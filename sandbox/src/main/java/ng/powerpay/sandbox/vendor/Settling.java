package ng.powerpay.sandbox.vendor;

import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.provider.Event;
import ng.powerpay.sandbox.provider.Messenger;
import ng.powerpay.sandbox.provider.Surroundings;

/**
 * Decides waiting sales after a while and tells the merchant, up to five times until it was heard.
 */
final class Settling {

    private static final int MOST_TRIES = 5;

    private final Vendor vendor;
    private final Surroundings around;
    private final Accounts accounts;
    private final Vends vends;
    private final Messenger messenger = new Messenger();

    Settling(Vendor vendor, Surroundings around, Accounts accounts, Vends vends) {
        this.vendor = vendor;
        this.around = around;
        this.accounts = accounts;
        this.vends = vends;
        vends.all().stream().filter(it -> it.stage().moves()).forEach(this::later);
    }

    void later(Vend vend) {
        after(() -> decide(vend));
    }

    private void decide(Vend vend) {
        var account = accounts.find(vend.order().number()).orElseThrow();
        vendor.settled(new Slip(vends.settle(vend), account))
                .filter(it -> !it.address().isBlank())
                .ifPresent(it -> tell(it, 1));
    }

    private void tell(Event event, int attempt) {
        boolean heard = messenger.tell(event).filter(vendor::heard).isPresent();
        if (!heard && attempt < MOST_TRIES) {
            after(() -> tell(event, attempt + 1));
        }
    }

    private void after(Runnable work) {
        around.delays().after(around.timing().vendors().settle(), work);
    }
}
