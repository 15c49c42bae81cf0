package ng.powerpay.audit;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import ng.powerpay.job.Chores;
import ng.powerpay.platform.KeyRing;
import ng.powerpay.platform.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the chain, and tells the log of the server where it ends: the log is kept elsewhere. */
@Configuration(proxyBeanMethods = false)
public class AuditConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger("audit");

    @Bean
    Chain auditChain(JdbcClient jdbc, DataSource database, KeyRing ring) {
        return new Chain(jdbc, database, new ChainKeys(ring));
    }

    @Bean
    Audit audit(Chain chain) {
        return new Audit(chain);
    }

    @Bean
    AuditController auditController(Reader reader, Chain chain, Audit audit) {
        return new AuditController(new AuditLog(reader), chain, audit);
    }

    /** First of all, so that what is refused for its roles is written too. */
    @Bean
    WebMvcConfigurer auditOfChanges(Audit audit) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AuditInterceptor(audit)).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    @Bean
    Chores auditChores(Chain chain) {
        return new Chores(List.of(new Chores.Chore("audit head", Duration.ofDays(1), () -> tell(chain))));
    }

    private static void tell(Chain chain) {
        chain.head().ifPresent(head -> LOG.info("audit head {}", head));
    }
}
