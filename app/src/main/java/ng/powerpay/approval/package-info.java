/**
 * What takes two people. Whoever makes something proposes it ({@code Approvals}); it is kept with
 * its
 * reason until another person agrees, refuses, or a week is over. Each kind of thing is an {@code
 * Approvable}, found by its kind: it says which roles may agree and carries out what was agreed, in
 * the
 * same transaction. {@code SqlApprovals} keeps them; {@code ApprovalController} is the door. Uses
 * nothing but {@code platform} and {@code role}, so that everybody may use it.
 */
@NullMarked
package ng.powerpay.approval;

import org.jspecify.annotations.NullMarked;
