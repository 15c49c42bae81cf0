package ng.powerpay.notify;

import java.util.Optional;

/** Makes the text of a message at the moment it is sent. */
@FunctionalInterface
public interface Letters {

    /** Empty when there is nobody to tell by this channel. */
    Optional<Letter> write(String purchase, String kind, Channel channel);
}
