package ng.powerpay.search;

import java.time.Clock;
import ng.powerpay.audit.Audit;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what staff look purchases up with. */
@Configuration(proxyBeanMethods = false)
public class SearchConfiguration {

    @Bean
    FoundPurchases foundPurchases(Reader reader) {
        return new FoundPurchases(reader);
    }

    @Bean
    SearchController searchController(FoundPurchases found, Audit audit, Clock clock) {
        return new SearchController(found, (who, filter) -> witness(audit, who, filter), clock);
    }

    /** What was typed may be a phone: only that something was is written down. */
    private static void witness(Audit audit, String who, PurchaseSought filter) {
        var details = new java.util.HashMap<String, String>();
        Json.MAPPER
                .valueToTree(filter)
                .properties()
                .forEach(one -> details.put(
                        one.getKey(),
                        one.getKey().equals("query") ? "given" : one.getValue().asString()));
        audit.write(who, "EXPORT purchases", "purchases", details);
    }

    @Bean
    SavedViews savedViews(JdbcClient jdbc) {
        return new SavedViews(jdbc);
    }

    @Bean
    ViewController viewController(SavedViews views) {
        return new ViewController(views);
    }
}
