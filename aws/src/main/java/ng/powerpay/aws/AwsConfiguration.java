package ng.powerpay.aws;

import ng.powerpay.aws.watch.WatchConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires what AWS brings; a bean here takes the place of the bare machine's. */
@Configuration(proxyBeanMethods = false)
@Import(WatchConfiguration.class)
public class AwsConfiguration {}
