package ng.powerpay.aws.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import ng.powerpay.aws.LocalAws;
import ng.powerpay.awslocal.json.Fault;
import ng.powerpay.platform.SettingsFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings from Secrets Manager and Parameter Store over their real protocol. */
class SettingSourcesTest {

    private static final String HIDDEN = "sk_live_never_shown";

    private final LocalAws aws = new LocalAws();

    @AfterEach
    void close() {
        aws.close();
    }

    private Map<String, String> complete(Map<String, String> more) {
        return SettingSources.complete(aws.environment(more));
    }

    private String fault(Map<String, String> more) {
        var fault = assertThrows(SettingsFault.class, () -> complete(more));
        var text = String.valueOf(fault.getMessage());
        assertFalse(text.contains(HIDDEN), text);
        return text;
    }

    @Test
    void theEnvironmentWinsOverParametersAndThoseOverSecrets() {
        aws.secrets.put("shop", """
                {"POWERPAY_PAYSTACK_SECRET_KEY":"from-secret","POWERPAY_PORT":1,"POWERPAY_ROLE":"api"}""");
        aws.parameters.put("/powerpay/test/POWERPAY_PORT", "2");
        aws.parameters.put("/powerpay/test/POWERPAY_ROLE", "worker");
        aws.parameters.put("/powerpay/test/deeper/POWERPAY_ADDRESS", "not asked for");
        var settings = complete(
                Map.of("POWERPAY_SECRETS", "shop", "POWERPAY_PARAMETERS", "/powerpay/test", "POWERPAY_ROLE", "all"));
        assertEquals("from-secret", settings.get("POWERPAY_PAYSTACK_SECRET_KEY"));
        assertEquals("2", settings.get("POWERPAY_PORT"));
        assertEquals("all", settings.get("POWERPAY_ROLE"));
        assertFalse(settings.containsKey("POWERPAY_ADDRESS"));
    }

    @Test
    void pagesOfParametersAreReadToTheEnd() {
        for (var i = 0; i < 35; i++) {
            aws.parameters.put("/p/POWERPAY_X" + i, "v" + i);
        }
        var settings = complete(Map.of("POWERPAY_PARAMETERS", "/p/"));
        assertEquals("v34", settings.get("POWERPAY_X34"));
        assertEquals(4, aws.json.calls("AmazonSSM.GetParametersByPath"));
    }

    @Test
    void aSecretThatIsMissingOrDeniedIsOneLineEach() {
        aws.secrets.deny("closed");
        var lines = fault(Map.of("POWERPAY_SECRETS", "closed, nowhere", "POWERPAY_PARAMETERS", "/none"));
        assertEquals(
                List.of(
                        "secret closed cannot be read: AccessDeniedException (HTTP 400)",
                        "secret nowhere cannot be read: ResourceNotFoundException (HTTP 400)",
                        "there are no parameters below /none"),
                lines.lines().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk_live_never_shown",
                "{\"POWERPAY_PORT\": \"sk_live_never_shown",
                "[\"sk_live_never_shown\"]",
                "{\"POWERPAY_PORT\": {\"a\": \"sk_live_never_shown\"}}",
                "{\"POWERPAY_PORT\": null}",
                "{\"sk_live_never_shown\": \"POWERPAY_PORT\"}",
                "{\"POWERPAY_AWS_REGION\": \"sk_live_never_shown\"}",
                ""
            })
    void aMalformedSecretIsNamedAndNeverShown(String malformed) {
        aws.secrets.put("shop", malformed);
        var text = fault(Map.of("POWERPAY_SECRETS", "shop"));
        assertEquals(1, text.lines().count(), text);
        assertTrue(text.contains("secret shop"), text);
    }

    @Test
    void oneNameInTwoSecretsIsRefused() {
        aws.secrets.put("one", "{\"POWERPAY_PORT\":\"1\"}");
        aws.secrets.put("two", "{\"POWERPAY_PORT\":\"2\"}");
        assertEquals("POWERPAY_PORT is in two secrets", fault(Map.of("POWERPAY_SECRETS", "one,two")));
    }

    @Test
    void theDatabasesLoginComesWholeOrNotAtAll() {
        aws.secrets.put("db", "{\"username\":\"ada\",\"password\":\"pw\",\"port\":5432,\"engine\":\"postgres\"}");
        var settings = complete(Map.of("POWERPAY_DATABASE_SECRET", "db"));
        assertEquals("ada", settings.get("POWERPAY_DATABASE_USER"));
        assertEquals("pw", settings.get("POWERPAY_DATABASE_PASSWORD"));
        assertEquals(
                "POWERPAY_DATABASE_PASSWORD is given and in secret db: give one",
                fault(Map.of("POWERPAY_DATABASE_SECRET", "db", "POWERPAY_DATABASE_PASSWORD", HIDDEN)));
        aws.secrets.put("db", "{\"username\":\"ada\"}");
        assertEquals(
                "secret db needs the texts username and password", fault(Map.of("POWERPAY_DATABASE_SECRET", "db")));
    }

    @Test
    void throttlingIsWaitedForAndALongOutageIsSaid() {
        aws.secrets.put("shop", "{\"POWERPAY_PORT\":\"1\"}");
        aws.json.fail(Fault.THROTTLED, 2);
        assertEquals("1", complete(Map.of("POWERPAY_SECRETS", "shop")).get("POWERPAY_PORT"));
        aws.json.fail(Fault.DOWN, 10);
        assertTrue(
                fault(Map.of("POWERPAY_SECRETS", "shop")).contains("secret shop cannot be read: it does not answer"));
    }

    @Test
    void whereNothingIsNamedNobodyIsAsked() {
        var environment = aws.environment(Map.of("HOME", "/home/ada"));
        assertEquals(environment, SettingSources.complete(environment));
        assertEquals(0, aws.json.calls("secretsmanager.GetSecretValue"));
    }
}
