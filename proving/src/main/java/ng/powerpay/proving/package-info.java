/** What both proofs share: the invariants as SQL, in {@code invariants.sql}, and how they are asked. */
@NullMarked
package ng.powerpay.proving;

import org.jspecify.annotations.NullMarked;
