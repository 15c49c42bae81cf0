/**
 * What nodes may forget. {@link ng.powerpay.cache.SharedMemory} keeps for all of them what was dear
 * to find out, sealed, in a {@link ng.powerpay.cache.Redis} that may be away or not there at all:
 * nothing that must be right is kept here.
 */
@NullMarked
package ng.powerpay.cache;

import org.jspecify.annotations.NullMarked;
