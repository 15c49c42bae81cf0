package ng.powerpay.care;

import java.util.List;
import ng.powerpay.account.Exported;
import ng.powerpay.audit.Audit;
import ng.powerpay.customer.EndAccount;
import ng.powerpay.platform.KeyRing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what staff see of customers. */
@Configuration(proxyBeanMethods = false)
public class CareConfiguration {

    /** Of the first data key, which stays as long as anything is kept. */
    private static final int FIRST = 1;

    @Bean
    CustomerDesk customerDesk(JdbcClient jdbc, KeyRing ring, Audit audit, List<Exported> parts, EndAccount end) {
        return new CustomerDesk(
                new Customers(jdbc),
                new CustomerNotes(jdbc),
                new CustomerIds(() -> ring.derived(FIRST, "customer ids")),
                audit,
                new CustomerDesk.Leaving(parts, end));
    }

    @Bean
    CustomerController customerController(CustomerDesk desk) {
        return new CustomerController(desk);
    }

    @Bean
    LeavingController leavingController(CustomerDesk desk) {
        return new LeavingController(desk);
    }
}
