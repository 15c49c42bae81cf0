/**
 * The proof that nobody changes the trace unseen, in the package of the chain. {@code AuditProof}
 * fills a chain and lets the database's owner do what {@code Tampering} thinks of, on a copy each
 * time.
 */
@NullMarked
package ng.powerpay.audit;

import org.jspecify.annotations.NullMarked;
