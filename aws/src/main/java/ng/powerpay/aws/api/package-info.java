/**
 * The API behind API Gateway, the serverless way. {@link ng.powerpay.aws.api.ApiHandler} starts the
 * same server once per container, on a loopback port, and forwards every event to it by HTTP:
 * {@code Forwarding} makes the request of an event, {@code Answering} the answer of a response.
 * Nothing of the API is written twice.
 */
@NullMarked
package ng.powerpay.aws.api;

import org.jspecify.annotations.NullMarked;
