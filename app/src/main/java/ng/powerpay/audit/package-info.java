/**
 * Who did what, when and from where. {@code AuditInterceptor} writes every change that staff ask
 * for,
 * {@code Audit} what they looked at; {@code Chain} binds each {@code Entry} to the one before, and
 * {@code ChainCheck} finds what was changed in it since. {@code AuditController} shows it.
 */
@NullMarked
package ng.powerpay.audit;

import org.jspecify.annotations.NullMarked;
