package ng.powerpay.auth;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import ng.powerpay.platform.ErrorCode;
import ng.powerpay.platform.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What browsers are asked for and what comes back (WebAuthn level 3): passkeys that name their
 * owner themselves and that only open with a finger, a face or a PIN. Who made the authenticator is
 * not asked.
 */
public final class Passkeys {

    /**
     * Who gets a passkey: {@code handle} is 32 random bytes, the names are what their owner reads.
     */
    public record Owner(byte[] handle, String name, String shownAs) {}

    /** A passkey as it is kept: public key and algorithm in one text of bytes. */
    public record Passkey(byte[] credentialId, byte[] credential, long signCount) {}

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final long MINUTES_5 = 300_000;

    /** ES256, which all have; EdDSA; RS256, for Windows. */
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    /** Made by the first who has a passkey, not by the start. */
    private static final class Library {
        private static final ObjectConverter FORMATS = new ObjectConverter();
        static final WebAuthnManager RULES = WebAuthnManager.createNonStrictWebAuthnManager(FORMATS);
        static final AttestedCredentialDataConverter KEYS = new AttestedCredentialDataConverter(FORMATS);
    }

    private final AuthConfig config;

    public Passkeys(AuthConfig config) {
        this.config = config;
    }

    /**
     * PublicKeyCredentialCreationOptionsJSON. {@code has}: the credential ids of those there are.
     */
    public Map<String, Object> creation(byte[] challenge, Owner owner, List<byte[]> has) {
        return Map.of(
                "rp",
                Map.of("id", config.rpId(), "name", "PowerPay"),
                "user",
                Map.of("id", Base64Url.of(owner.handle()), "name", owner.name(), "displayName", owner.shownAs()),
                "challenge",
                Base64Url.of(challenge),
                "pubKeyCredParams",
                ALGORITHMS.stream()
                        .map(one -> Map.of("type", "public-key", "alg", one.getValue()))
                        .toList(),
                "timeout",
                MINUTES_5,
                "excludeCredentials",
                has.stream()
                        .map(id -> Map.of("type", "public-key", "id", Base64Url.of(id)))
                        .toList(),
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation",
                "none");
    }

    /** PublicKeyCredentialRequestOptionsJSON, for any passkey of this shop. */
    public Map<String, Object> request(byte[] challenge) {
        return Map.of(
                "challenge",
                Base64Url.of(challenge),
                "rpId",
                config.rpId(),
                "timeout",
                MINUTES_5,
                "userVerification",
                "required",
                "allowCredentials",
                List.of());
    }

    /**
     * Looks at a new passkey.
     *
     * @throws Problem PASSKEY_REFUSED
     */
    public Passkey made(PasskeyAnswer answer, byte[] challenge) {
        return checked(() -> {
            var request = new RegistrationRequest(answer.bytes("attestationObject"), answer.bytes("clientDataJSON"));
            var wanted = new ArrayList<PublicKeyCredentialParameters>();
            ALGORITHMS.forEach(
                    one -> wanted.add(new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one)));
            var made = Library.RULES.verify(request, new RegistrationParameters(server(challenge), wanted, true, true));
            AuthenticatorData<?> data =
                    Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
            var key = Objects.requireNonNull(data.getAttestedCredentialData());
            return new Passkey(key.getCredentialId(), Library.KEYS.convert(key), data.getSignCount());
        });
    }

    /**
     * Looks at what a passkey signed.
     *
     * @param handle of its owner, as kept
     * @return how often the passkey was used by now
     * @throws Problem PASSKEY_REFUSED, also when it was used less often than before: then there are two of it
     */
    public long used(PasskeyAnswer answer, byte[] challenge, Passkey kept, byte[] handle) {
        return checked(() -> {
            var owner = answer.bytes("userHandle");
            if (!Arrays.equals(owner, handle)) {
                throw new IllegalArgumentException("it is of another owner");
            }
            var request = new AuthenticationRequest(
                    answer.id(),
                    owner,
                    answer.bytes("authenticatorData"),
                    answer.bytes("clientDataJSON"),
                    answer.bytes("signature"));
            var record = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    null,
                    null,
                    null,
                    kept.signCount(),
                    Library.KEYS.convert(kept.credential()),
                    null,
                    null,
                    null,
                    null);
            var parameters = new AuthenticationParameters(server(challenge), record, null, true, true);
            var data = Library.RULES.verify(request, parameters).getAuthenticatorData();
            return Objects.requireNonNull(data).getSignCount();
        });
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(config.origin()))
                .rpId(config.rpId())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /** Strangers' bytes may break the library in many ways; each says no. */
    private static <T> T checked(Supplier<T> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            LOG.info("a passkey is refused: {}", e.getClass().getSimpleName());
            throw refused();
        }
    }

    /** The one answer to whatever is wrong with a passkey. */
    public static Problem refused() {
        return Problem.of(ErrorCode.PASSKEY_REFUSED, "This passkey was not accepted. Try again, or sign in by code.");
    }
}
