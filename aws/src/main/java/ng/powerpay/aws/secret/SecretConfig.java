package ng.powerpay.aws.secret;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import ng.powerpay.platform.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Where settings are kept that are not in the environment.
 *
 * @param secrets names or ARNs in Secrets Manager
 * @param parameters a path in Parameter Store; empty: none
 * @param database the logins that are rotated
 * @param endpoint of a stand-in for Secrets Manager, Parameter Store and KMS; null: where all of AWS is
 */
public record SecretConfig(
        List<String> secrets,
        String parameters,
        Database database,
        @Nullable URI endpoint) {

    private static final int MOST_SECRETS = 20;

    /**
     * Secrets in the form that RDS rotates.
     *
     * @param application empty: the password is a setting
     * @param owner read at the start only; empty: it is a setting
     * @param every how often the application's is looked at, besides when the database refuses it
     */
    public record Database(String application, String owner, Duration every) {}

    public SecretConfig {
        secrets = List.copyOf(secrets);
    }

    public static SecretConfig read(Settings settings) {
        var secrets = settings.text("SECRETS", "", "secrets with settings in JSON, names or ARNs with commas between");
        var parameters = settings.text("PARAMETERS", "", "path of parameters named as settings: /powerpay/prod");
        var database = new Database(
                settings.text("DATABASE_SECRET", "", "secret with the application's login as RDS rotates it"),
                settings.text("DATABASE_OWNER_SECRET", "", "secret with the owner's login in the same form"),
                settings.duration("DATABASE_SECRET_EVERY", "5m", "how often the login is looked at"));
        var endpoint = settings.text("SECRETS_ENDPOINT", "", "stand-in for Secrets Manager, SSM and KMS");
        var names = Stream.of(secrets.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        settings.demand(names.size() <= MOST_SECRETS, "POWERPAY_SECRETS may name " + MOST_SECRETS + " at most");
        settings.demand(
                parameters.isEmpty() || parameters.matches("/[A-Za-z0-9_./-]{1,900}"),
                "POWERPAY_PARAMETERS must be a path such as /powerpay/prod");
        settings.demand(
                database.every().compareTo(Duration.ofSeconds(1)) >= 0, "POWERPAY_DATABASE_SECRET_EVERY: 1s at least");
        return new SecretConfig(names, parameters, database, endpoint.isEmpty() ? null : URI.create(endpoint));
    }

    boolean none() {
        return secrets.isEmpty()
                && parameters.isEmpty()
                && database.application().isEmpty()
                && database.owner().isEmpty();
    }
}
