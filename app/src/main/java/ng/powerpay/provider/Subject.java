package ng.powerpay.provider;

/**
 * What customers are told about: a company and channel through all its vendors, or a gateway.
 *
 * @param name a company's code, or a gateway's name
 * @param channel {@link Measurements#ALL} for gateways
 */
record Subject(Kind kind, String name, String channel) {}
