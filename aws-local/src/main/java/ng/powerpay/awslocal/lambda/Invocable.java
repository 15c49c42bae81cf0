package ng.powerpay.awslocal.lambda;

/** A function: an event as JSON, answered as JSON. */
@FunctionalInterface
public interface Invocable {

    String invoke(String event) throws FunctionFailed, InterruptedException;
}
