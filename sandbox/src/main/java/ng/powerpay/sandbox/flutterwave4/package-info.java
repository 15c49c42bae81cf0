/**
 * A payment gateway that speaks the wire format of Flutterwave's fourth API. {@link
 * ng.powerpay.sandbox.flutterwave4.Flutterwave4Gateway} is the way in and where one signs in;
 * {@code ChargeApi} and {@code RefundApi} answer the merchant in {@code Views}. Source of shapes
 * and rules: Flutterwave's public documentation.
 */
@NullMarked
package ng.powerpay.sandbox.flutterwave4;

import org.jspecify.annotations.NullMarked;
