/**
 * The real server as a process, killed again and again with its database, while its providers
 * misbehave; then healing, and the books of all sides side by side. {@link
 * ng.powerpay.proving.chaos.Chaos} is the way in; {@code World} is what runs, {@code Storm} breaks
 * it, {@code Crowd} sends customers through it, {@code Calm} waits until everything ended, and
 * {@code Audit} compares by the {@code Rule}s. {@code FaultProxy} is the TCP proxy that misbehaves.
 */
@NullMarked
package ng.powerpay.proving.chaos;

import org.jspecify.annotations.NullMarked;
