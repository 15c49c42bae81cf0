package ng.powerpay.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ng.powerpay.sandbox.provider.Secrets;

/**
 * Where an {@link Annex} is built.
 *
 * @param state the run's folder
 * @param variables what the application would be told without it
 * @param app the command that starts the application
 * @param closing what is added here is closed after the application
 */
public record Site(
        Path state,
        Secrets secrets,
        SandboxServer sandbox,
        Map<String, String> variables,
        List<String> app,
        Closing closing,
        Care care) {}
