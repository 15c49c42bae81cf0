package ng.powerpay.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;

/**
 * Which passwords are taken: 8 to 200 characters of any kind, none of the thousand that are tried
 * first, and none that others know as one's phone or address (NIST SP 800-63B, 3.1.1.2).
 */
public final class PasswordRules {

    private static final int LEAST = 8;
    private static final int MOST = 200;

    /** Read by the first who chooses a password. */
    private static final class Common {
        static final Set<String> WORDS = read();
    }

    private PasswordRules() {}

    private static Set<String> read() {
        try (var file = PasswordRules.class.getResourceAsStream("/auth/common-passwords.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Set.copyOf(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Looks at a new password.
     *
     * @param own what others know of whoever chooses it, such as the phone
     * @throws Problem FIELD_INVALID for the field {@code password}
     */
    public static void check(String password, List<String> own) {
        if (password.length() < LEAST || password.length() > MOST) {
            throw refused("Give 8 to 200 characters.");
        }
        var low = password.toLowerCase(Locale.ROOT);
        if (Common.WORDS.contains(low) || low.chars().distinct().count() < 3) {
            throw refused("This password is one of the first that are tried. Choose another.");
        }
        if (own.stream().anyMatch(word -> word.length() >= 4 && low.contains(word.toLowerCase(Locale.ROOT)))) {
            throw refused("Your phone number and e-mail address are known to others. Choose another password.");
        }
    }

    private static Problem refused(String why) {
        return Problem.field(ErrorCode.FIELD_INVALID, "password", why);
    }
}
