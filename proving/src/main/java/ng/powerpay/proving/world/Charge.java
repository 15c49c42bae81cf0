package ng.powerpay.proving.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a gateway itself knows of one payment reference: the truth about money. Amounts in kobo. */
public final class Charge {

    /** An order to give back. */
    static final class Return {
        final String key;
        final long amount;
        Standing standing = Standing.PENDING;

        Return(String key, long amount) {
            this.key = key;
            this.amount = amount;
        }
    }

    enum Standing {
        PENDING,
        DONE,
        FAILED
    }

    final String reference;
    final long total;
    final List<Return> returns = new ArrayList<>();
    long captured;
    long foreign;

    @Nullable
    Long fee;

    boolean declined;
    boolean reversed;
    boolean told;
    /** It had money when it was last asked about. */
    boolean toldWhenLastAsked;

    Charge(String reference, long total) {
        this.reference = reference;
        this.total = total;
    }

    public String reference() {
        return reference;
    }

    public String purchase() {
        return reference.substring(0, 12);
    }

    /** In naira's kobo, without what was returned. */
    public long captured() {
        return captured;
    }

    /** In another currency's hundredths, as long as it was not given back. */
    public long foreign() {
        return foreign;
    }

    public long fee() {
        return fee == null || captured == 0 ? 0 : fee;
    }

    public long returned() {
        var sum = 0L;
        for (var back : returns) {
            sum += back.standing == Standing.DONE ? back.amount : 0;
        }
        return sum;
    }

    /** Whether it had been paid, and was not given back, when it was last asked about. */
    public boolean paidWhenLastAsked() {
        return toldWhenLastAsked;
    }
}
