package ng.powerpay.awslocal;

import java.util.Map;
import java.util.Objects;
import ng.powerpay.sandbox.Annex;
import ng.powerpay.sandbox.BareMachine;
import ng.powerpay.sandbox.CannotStart;
import ng.powerpay.sandbox.Site;
import org.jspecify.annotations.Nullable;

/**
 * The whole shop as it runs on AWS, on one machine: the bare machine and its sandbox with stand-ins
 * for AWS beside them, the server of the module {@code aws}, and its functions.
 */
public final class AwsLocal implements Annex {

    private @Nullable Functions functions;

    private AwsLocal() {}

    /**
     * As {@link BareMachine#main(String[])}; the command after {@code --} starts a server that
     * knows AWS.
     */
    public static void main(String[] arguments) throws InterruptedException {
        System.setProperty("logback.configurationFile", "ng/powerpay/awslocal/quiet.xml");
        System.setProperty("java.util.logging.SimpleFormatter.format", "%5$s%n");
        BareMachine.main(arguments, new AwsLocal());
    }

    @Override
    public Map<String, String> open(Site site) {
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new CannotStart("--aws-local needs Linux: Lambda's runtime interface client runs nowhere else.");
        }
        var standIns = new StandIns(site);
        var told = standIns.variables();
        var running = new Functions(site, standIns.queues, told);
        functions = running;
        new AwsPage(AwsPage.rows(standIns, running)).join(site.sandbox());
        return told;
    }

    @Override
    public void ready() {
        Objects.requireNonNull(functions).warm();
    }

    @Override
    public String pages(String sandboxUrl) {
        return "\n  AWS            " + sandboxUrl + AwsPage.PATH + "        what went through its stand-ins";
    }
}
