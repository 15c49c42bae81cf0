package ng.powerpay.awslocal.lambda;

/** A function ended with an error, did not answer in time, or its process died. */
public final class FunctionFailed extends Exception {

    private static final long serialVersionUID = 1;

    public FunctionFailed(String why) {
        super(why);
    }
}
