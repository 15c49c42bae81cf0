/**
 * Work that is due. {@link ng.powerpay.job.DueWork} is a table whose rows say when they are due; a
 * claim moves that time on by a lease, so a worker that dies loses nothing; {@link
 * ng.powerpay.job.Heir} ends the leases of processes whose {@link ng.powerpay.job.Presence} is
 * gone. {@link ng.powerpay.job.Worker} claims in batches, and a {@link ng.powerpay.job.Motor} runs
 * a {@link ng.powerpay.job.Step} for each, here or elsewhere: {@link ng.powerpay.job.Claims} are
 * numbered, so that of all who hear of a row one carries it on. Every step takes an id, loads the
 * truth, acts, and is safe to run twice.
 */
@NullMarked
package ng.powerpay.job;

import org.jspecify.annotations.NullMarked;
