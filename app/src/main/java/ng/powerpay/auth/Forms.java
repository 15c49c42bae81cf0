package ng.powerpay.auth;

import java.util.List;
import java.util.Map;
import ng.powerpay.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What browsers send and get for second factors and passkeys, of customers and staff alike. */
public final class Forms {

    /** @param options of {@code navigator.credentials}, as its JSON */
    public record PasskeyChallenge(String challengeId, Map<String, Object> options) {}

    /** @param credential the browser's answer, {@code toJSON()} */
    public record PasskeyEntry(String challengeId, Map<String, @Nullable Object> credential) {

        public PasskeyEntry {
            challengeId = Typed.text("challengeId", challengeId, 64);
            credential = Problem.given("credential", credential);
        }
    }

    /** @param code six digits of the app, or a recovery code */
    public record SecondFactorEntry(String code) {

        public SecondFactorEntry {
            code = Typed.text("code", code, 40).strip();
        }
    }

    /** @param uri for a picture that an app reads */
    public record SecondFactorOffer(String secret, String uri) {}

    /** Shown this once. */
    public record RecoveryCodes(List<String> codes) {}

    /** @param name by which its owner knows it again */
    public record PasskeyNew(String challengeId, Map<String, @Nullable Object> credential, String name) {

        public PasskeyNew {
            challengeId = Typed.text("challengeId", challengeId, 64);
            credential = Problem.given("credential", credential);
            name = Typed.text("name", name, 40).strip();
        }
    }

    private Forms() {}
}
