package ng.powerpay.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import ng.powerpay.purchase.PurchaseShelf.OwnPurchase;
import org.jspecify.annotations.Nullable;

/**
 * A page of an account's purchases, newest first.
 *
 * @param next what to name for the next page; null when this is the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnPurchases(List<OwnPurchase> purchases, @Nullable String next) {}
