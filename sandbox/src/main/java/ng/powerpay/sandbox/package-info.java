/**
 * What makes one bare machine enough: a real PostgreSQL ({@link
 * ng.powerpay.sandbox.postgres.LocalPostgres}), pretend providers that speak the real wire formats,
 * pages for the messages and the meters, and the program that starts it all. Never in the
 * production image. The application is told only base addresses and keys, and does not know that
 * they lead here.
 */
@NullMarked
package ng.powerpay.sandbox;

import org.jspecify.annotations.NullMarked;
