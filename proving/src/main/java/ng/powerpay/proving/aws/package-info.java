/**
 * The shop as it runs on AWS, hurt in the middle of its sales: {@link
 * ng.powerpay.proving.aws.AwsProof} is the way in; {@code Machine} is what runs (server, functions,
 * queue, Redis, a PostgreSQL with a synchronous standby), each a process of its own or a stand-in
 * that speaks the real protocol; a {@code Blow} is what is done to it; {@code Door} and {@code
 * Acknowledged} know what the shop has said yes to. Customers and the comparison of all books are
 * those of {@link ng.powerpay.proving.chaos}.
 */
@NullMarked
package ng.powerpay.proving.aws;

import org.jspecify.annotations.NullMarked;
