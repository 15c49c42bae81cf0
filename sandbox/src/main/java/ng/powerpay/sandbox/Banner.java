package ng.powerpay.sandbox;

import java.io.PrintStream;
import java.nio.file.Path;
import ng.powerpay.sandbox.meter.Accounts;

/** What a newcomer reads when everything is up. */
final class Banner {

    private Banner() {}

    static void print(PrintStream out, AppEnvironment environment, Path state, String more) {
        out.printf(
                """

            PowerPay is ready.

              Shop           %1$s/
              Staff          %1$s/admin/      %3$s  %4$s
              Second factor  %2$s/authenticator   codes of %3$s and of one member for each role
              API docs       %1$s/docs
              Mail and SMS   %2$s/outbox
              Meters         %2$s/meters
              Phone (USSD)   %2$s/ussd
              Sandbox        %2$s/           which number makes what happen%8$s

              Try the meter %5$s with any company, or the postpaid account %6$s.
              State and logs are kept in %7$s. Start over with --fresh.
              Stop with Ctrl-C.
            """,
                environment.appUrl(),
                environment.sandboxUrl(),
                AppEnvironment.STAFF_EMAIL,
                environment.staffPassword(),
                Accounts.DOCUMENTED_METER,
                Accounts.DOCUMENTED_BILL,
                state.toAbsolutePath().normalize(),
                more);
        out.flush();
    }
}
