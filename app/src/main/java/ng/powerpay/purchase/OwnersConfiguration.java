package ng.powerpay.purchase;

import ng.powerpay.platform.Seal;
import ng.powerpay.receipt.ReceiptLinks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what purchases are to those who own them and are signed in. */
@Configuration(proxyBeanMethods = false)
public class OwnersConfiguration {

    @Bean
    PurchaseController.Doors doors(PlacePurchase place, ObjectProvider<PurchaseShelf.OnPlaced> placed) {
        return new PurchaseController.Doors(place, (id, account) -> placed.forEach(one -> one.placed(id, account)));
    }

    @Bean
    PurchaseShelf purchaseShelf(JdbcClient jdbc, Seal seal, GuestAccess guests, ReceiptLinks links) {
        return new PurchaseShelf(jdbc, seal, guests, links);
    }
}
