/**
 * A real PostgreSQL from the class path. {@link ng.powerpay.sandbox.postgres.LocalPostgres} starts
 * or takes over a server, durable for the bare machine or quick and shared for tests; {@code
 * PostgresBinaries} unpacks the programs, {@code PostgresPrograms} runs them as somebody who is not
 * root, {@code PostgresFolder} keeps data, log and password.
 */
@NullMarked
package ng.powerpay.sandbox.postgres;

import org.jspecify.annotations.NullMarked;
