/**
 * A seller of electricity that speaks BuyPower's wire format for all twelve companies. {@link
 * ng.powerpay.sandbox.buypower.BuypowerVendor} is the way in: it signs every answer and tells whom
 * it reaches; {@code MeterApi} looks meters up, {@code VendApi} sells, {@code SaleView} writes
 * sales, {@code Disco} names the companies. Source: BuyPower's public documentation and open
 * clients.
 */
@NullMarked
package ng.powerpay.sandbox.buypower;

import org.jspecify.annotations.NullMarked;
