/**
 * A customer buys electricity. {@code PlacePurchase} takes the order; four steps carry it on by what
 * is due: {@code ConfirmPayment} asks the gateway, {@code VendPurchase} asks a vendor for the token,
 * {@code FindLostVend} asks what became of an attempt in doubt, {@code RefundPayment} gives the
 * money back. {@link ng.powerpay.purchase.State} and {@code Move} are the states and the allowed
 * moves between them; {@code Purchases} is the store, where every move is one guarded statement
 * ({@code Change}). {@code PurchaseController} is the guest's door, {@code StaffPurchaseController}
 * the staff's.
 */
@NullMarked
package ng.powerpay.purchase;

import org.jspecify.annotations.NullMarked;
