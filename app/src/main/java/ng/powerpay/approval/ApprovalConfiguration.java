package ng.powerpay.approval;

import ng.powerpay.platform.Seal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires what takes two people. */
@Configuration(proxyBeanMethods = false)
public class ApprovalConfiguration {

    @Bean
    Approvals approvals(
            JdbcClient jdbc, Seal seal, PlatformTransactionManager manager, ObjectProvider<Approvable> kinds) {
        return new Approvals(
                new SqlApprovals(jdbc, seal),
                new TransactionTemplate(manager),
                () -> kinds.stream().toList());
    }

    @Bean
    ApprovalController approvalController(Approvals approvals) {
        return new ApprovalController(approvals);
    }
}
