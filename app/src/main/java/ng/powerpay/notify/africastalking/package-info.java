/**
 * Africa's Talking, which carries SMS: one form-encoded call, whose answer has a code for the
 * receiver, and its reports, form-encoded too. Source: its public documentation; codes that were
 * only read in one place are {@code NotNow}.
 */
@NullMarked
package ng.powerpay.notify.africastalking;

import org.jspecify.annotations.NullMarked;
