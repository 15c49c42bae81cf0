/**
 * What a machine must not decide. A case says what is wrong, who looks at it and until when; {@code
 * ReviewCases} keeps them. {@code CaseController} is the door, {@code CaseDesk} shows all that is
 * known ({@code Evidence}) and does what a person decides; {@code Question} says which actions
 * answer
 * a case. What takes two people is a {@code CaseWish}, proposed to {@link
 * ng.powerpay.approval.Approvals}
 * and carried out by a {@code CaseOfTwo}. {@code PurchaseDesk} is where people act on one purchase
 * ({@code
 * Acts}) and see its {@code Timeline}; {@code MacroController} has texts for them. What moves money
 * is
 * done by {@link ng.powerpay.purchase.Decisions}. {@code CaseWatch} finds
 * what has been pending too long ({@code Pending}), tells people ({@code CaseAlerts}), and opens a
 * case when that did not help; {@code Backlog} measures what waits.
 */
@NullMarked
package ng.powerpay.review;

import org.jspecify.annotations.NullMarked;
