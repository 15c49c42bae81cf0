/**
 * A payment gateway that speaks the wire format of Flutterwave's third API. {@link
 * ng.powerpay.sandbox.flutterwave.FlutterwaveGateway} is the way in; {@code PaymentApi} and {@code
 * RefundApi} answer the merchant in {@code Views}. Source of shapes and rules: Flutterwave's public
 * documentation.
 */
@NullMarked
package ng.powerpay.sandbox.flutterwave;

import org.jspecify.annotations.NullMarked;
