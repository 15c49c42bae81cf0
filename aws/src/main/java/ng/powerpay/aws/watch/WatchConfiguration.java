package ng.powerpay.aws.watch;

import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires metrics and traces. */
@Configuration(proxyBeanMethods = false)
public class WatchConfiguration {

    private static final int BEFORE_CORRELATION = -1000;

    /** A second registry: the application's meters go to it and to {@code /metrics}. */
    @Bean
    EmfRegistry emfRegistry() {
        return new EmfRegistry();
    }

    @Bean
    EmfPublisher emfPublisher(EmfRegistry registry, WatchConfig config, Clock clock) {
        return new EmfPublisher(registry, config, clock, System.out);
    }

    @Bean
    FilterRegistrationBean<Filter> trace() {
        var registration = new FilterRegistrationBean<Filter>(new TraceFilter());
        registration.setOrder(BEFORE_CORRELATION);
        return registration;
    }
}
