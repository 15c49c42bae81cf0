/**
 * What customers complain of. {@code ComplaintController} is the customer's door, {@code
 * StaffComplaintController} the staff's; {@code ComplaintDesk} takes, shows and answers, {@code
 * Complaints} keeps, and nothing that was said is ever taken back. {@code ComplaintConfig} says
 * until when each kind must be put right, and {@code EscalationPath} whom the customer may turn to
 * next.
 * {@code ComplaintClock} looks whose deadline is over and calls people by a review case.
 */
@NullMarked
package ng.powerpay.complaint;

import org.jspecify.annotations.NullMarked;
