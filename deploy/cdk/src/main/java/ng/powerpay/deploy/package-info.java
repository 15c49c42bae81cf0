/**
 * PowerPay on AWS as CDK stacks. {@link ng.powerpay.deploy.Synth} reads what is asked for
 * ({@code Request}), the sizes of the stage ({@code Stages}) and writes CloudFormation templates.
 * {@code Picture} puts the stacks together, one class for each piece: {@code Zone}, {@code Keys},
 * {@code Buckets}, {@code Network}, {@code Images}, {@code Database}, {@code Cache}, {@code
 * Queues},
 * {@code Mail}, {@code Texts}, {@code Tasks}, {@code Functions}, {@code Api} (ECS) or {@code
 * HttpApi} (Lambda), {@code Edge} in us-east-1, {@code Web}, {@code Watch}, {@code Pipeline}. What
 * a process may do is in {@code Grants}, what it is told in {@code ShopSettings}. {@code Rules}
 * looks at templates for what must never be deployed; {@code Inventory} says what is in them.
 */
@NullMarked
package ng.powerpay.deploy;

import org.jspecify.annotations.NullMarked;
