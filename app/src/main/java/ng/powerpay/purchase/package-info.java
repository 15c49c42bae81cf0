/**
 * A customer buys electricity. {@code PlacePurchase} takes the order and {@code OpenCheckout} makes
 * it payable; steps carry it on by what is due: {@code ConfirmPayment} asks the gateway, {@code
 * VendPurchase} asks a vendor for the token, {@code FindLostVend} asks what became of an attempt in
 * doubt, {@code RefundPayment} gives money back, {@code TakeHint} follows up an event that comes
 * early or late. {@link ng.powerpay.purchase.State} and {@code Move} are the states and the allowed
 * moves between them; a move is a {@code Change}. {@code Purchases}, {@code Refunds} and {@code
 * Hints} are the stores, the {@code Sql} ones in PostgreSQL. {@code PurchaseController} and {@code
 * CheckoutController} are the guest's doors, {@code StaffPurchaseController} the staff's, and
 * {@code Decisions} what people may do in review.
 */
@NullMarked
package ng.powerpay.purchase;

import org.jspecify.annotations.NullMarked;
