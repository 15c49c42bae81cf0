/**
 * What CloudWatch sees of the server. {@link ng.powerpay.aws.watch.EmfRegistry} collects the few
 * meters that cost nothing to look at, {@link ng.powerpay.aws.watch.EmfPublisher} prints them as
 * lines in Embedded Metric Format, which {@code EmfLine} writes; {@link
 * ng.powerpay.aws.watch.Trace} carries the load balancer's trace id through logs and messages. The
 * logs themselves are JSON lines already, see {@code application.properties} of the application.
 */
@NullMarked
package ng.powerpay.aws.watch;

import org.jspecify.annotations.NullMarked;
