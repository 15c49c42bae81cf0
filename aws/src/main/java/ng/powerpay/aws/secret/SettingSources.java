package ng.powerpay.aws.secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ng.powerpay.aws.AwsClients;
import ng.powerpay.aws.AwsConfig;
import ng.powerpay.platform.Settings;
import ng.powerpay.platform.SettingsFault;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/**
 * The environment, completed before the settings are read from it: parameters, and secrets, whose
 * keys are names of settings. The environment wins, as what an operator sets for one task in an
 * emergency; then the parameters of this stage; then the secrets, which several stages may share.
 */
public final class SettingSources {

    private static final Pattern SETTING = Pattern.compile(Settings.PREFIX + "[A-Z0-9_]{1,80}");
    private static final String USER = Settings.PREFIX + "DATABASE_USER";
    private static final String OWNER = Settings.PREFIX + "DATABASE_OWNER";

    private final Secrets secrets;
    private final Parameters parameters;
    private final Map<String, String> environment;
    private final Set<String> where;
    private final List<String> faults = new ArrayList<>();

    private SettingSources(Secrets secrets, Parameters parameters, Map<String, String> environment, Set<String> where) {
        this.secrets = secrets;
        this.parameters = parameters;
        this.environment = environment;
        this.where = where;
    }

    /**
     * @throws SettingsFault when what it names cannot be read or is no setting; a line each, no
     * value
     */
    public static Map<String, String> complete(Map<String, String> environment) {
        var where = declared(new Settings(Map.of()));
        var settings = new Settings(environment.entrySet().stream()
                .filter(one -> where.contains(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        var aws = AwsConfig.read(settings);
        var config = SecretConfig.read(settings);
        settings.check();
        if (config.none()) {
            return environment;
        }
        try (var clients = new AwsClients(aws);
                var manager = clients.make(SecretsManagerClient.builder(), config.endpoint());
                var store = clients.make(SsmClient.builder(), config.endpoint())) {
            return new SettingSources(new Secrets(manager), new Parameters(store), environment, where).read(config);
        }
    }

    /** What says where to look can only be in the environment. */
    private static Set<String> declared(Settings settings) {
        AwsConfig.read(settings);
        SecretConfig.read(settings);
        return settings.declared().stream().map(Settings.Declared::name).collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, String> read(SecretConfig config) {
        var all = new HashMap<String, String>();
        for (var name : config.secrets()) {
            trying(() -> secrets.fields(name).forEach((key, value) -> {
                if (fits("secret " + name, key) && all.put(key, value) != null) {
                    faults.add(key + " is in two secrets");
                }
            }));
        }
        if (!config.parameters().isEmpty()) {
            trying(() -> parameters.below(config.parameters()).forEach((key, value) -> {
                if (fits("the path " + config.parameters(), key)) {
                    all.put(key, value);
                }
            }));
        }
        login(config.database().application(), USER, USER.replace("USER", "PASSWORD"), all);
        login(config.database().owner(), OWNER, OWNER + "_PASSWORD", all);
        if (!faults.isEmpty()) {
            throw new SettingsFault(faults);
        }
        all.putAll(environment);
        return Map.copyOf(all);
    }

    /** A login goes together: half of it from elsewhere would fit until the next rotation. */
    private void login(String secret, String user, String password, Map<String, String> all) {
        if (secret.isEmpty()) {
            return;
        }
        for (var name : List.of(user, password)) {
            if (environment.containsKey(name) || all.containsKey(name)) {
                faults.add(name + " is given and in secret " + secret + ": give one");
            }
        }
        trying(() -> {
            var login = secrets.login(secret, Secrets.CURRENT);
            all.put(user, login.user());
            all.put(password, login.password());
        });
    }

    private boolean fits(String source, String key) {
        if (!SETTING.matcher(key).matches()) {
            // it may be a value in the wrong place
            faults.add(source + " has a key that is no name of a setting");
            return false;
        }
        if (where.contains(key)) {
            faults.add(key + " belongs into the environment, not into " + source);
            return false;
        }
        return true;
    }

    private void trying(Runnable reading) {
        try {
            reading.run();
        } catch (Unreadable e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }
}
