package ng.powerpay.sandbox.gateway;

import java.time.Instant;

/**
 * A bank account that stands for one order: whatever is sent there pays it.
 *
 * @param bank its name
 * @param bankCode three digits
 * @param number ten digits
 * @param expires after which it takes no money
 */
public record TransferAccount(String bank, String bankCode, String number, String name, Instant expires) {}
