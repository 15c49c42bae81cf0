/**
 * What a machine must not decide. A case says what is wrong, who looks at it and until when; {@code
 * ReviewCases} keeps them. A person sees all that is known and decides: {@code CaseDecisions} turns
 * the decision into one guarded statement, {@code CaseController} is the door. {@code CaseWatch}
 * finds what has been pending too long, tells people, and opens a case when that did not help.
 */
@NullMarked
package ng.powerpay.review;

import org.jspecify.annotations.NullMarked;
