package ng.powerpay.sandbox.postgres;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Server settings: modest for a developer's machine, never reachable from outside it. */
enum PostgresSettings {
    /** What a sale needs: nothing acknowledged is ever lost. */
    DURABLE("-c fsync=on -c synchronous_commit=on"),
    /** Tests throw the data away, so they need not wait for the disk. */
    THROW_AWAY("-c fsync=off -c synchronous_commit=off -c full_page_writes=off");

    private static final List<String> COMMON = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "shared_buffers=64MB",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_min_messages=warning");

    private final String own;

    PostgresSettings(String own) {
        this.own = own;
    }

    /** As the option text that pg_ctl hands to the server. */
    String options(int port) {
        String common = COMMON.stream().map(setting -> " -c " + setting).collect(joining());
        return "-p " + port + common + " " + own;
    }
}
