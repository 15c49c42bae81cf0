/**
 * The people who run the shop. {@code StaffController} signs them in ({@code StaffMembers} checks
 * the Argon2id hash, {@code StaffSessions} keeps the hash of the session's secret); {@code
 * StaffFilter} lets nobody else through to any {@code /v1/staff} route.
 */
@NullMarked
package ng.powerpay.staff;

import org.jspecify.annotations.NullMarked;
