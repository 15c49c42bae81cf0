package ng.powerpay.aws;

import org.springframework.context.annotation.Configuration;

/** Wires what AWS brings; a bean here takes the place of the bare machine's. */
@Configuration(proxyBeanMethods = false)
public class AwsConfiguration {}
