/**
 * What every pretend provider stands on: {@link ng.powerpay.sandbox.platform.WebServer} hands each
 * {@link ng.powerpay.sandbox.platform.Request} to the handler that {@link
 * ng.powerpay.sandbox.platform.Routes} names and sends its {@link
 * ng.powerpay.sandbox.platform.Reply}. {@link ng.powerpay.sandbox.platform.SandboxState} keeps what
 * must survive a restart. {@link ng.powerpay.sandbox.platform.Delays} is the only place that waits,
 * {@link ng.powerpay.sandbox.platform.Template} the only one that writes HTML.
 */
@NullMarked
package ng.powerpay.sandbox.platform;

import org.jspecify.annotations.NullMarked;
