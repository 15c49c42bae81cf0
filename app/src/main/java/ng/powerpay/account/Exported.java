package ng.powerpay.account;

import java.util.Set;
import java.util.function.LongFunction;

/**
 * A part of what an owner gets who asks for everything we keep of an account. Each package gives
 * its own as beans; a test finds tables that nobody gives.
 */
public interface Exported {

    /** Its name in the file, such as {@code meters}. */
    String section();

    /** The tables with an {@code account_id} that are in it. */
    Set<String> tables();

    /** What is kept, in a form that JSON can be made of; nothing sealed, nothing hashed. */
    Object of(long account);

    static Exported of(String section, Set<String> tables, LongFunction<?> reads) {
        record Section(String section, Set<String> tables, LongFunction<?> reads) implements Exported {
            @Override
            public Object of(long account) {
                return reads.apply(account);
            }
        }
        return new Section(section, tables, reads);
    }
}
