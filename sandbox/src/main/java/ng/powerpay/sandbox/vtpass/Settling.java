package ng.powerpay.sandbox.vtpass;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import ng.powerpay.sandbox.meter.Account;
import ng.powerpay.sandbox.meter.Accounts;
import ng.powerpay.sandbox.platform.Delays;
import ng.powerpay.sandbox.platform.Fields;
import ng.powerpay.sandbox.platform.Json;

/**
 * Decides waiting sales after a while and tells the merchant: {@code transaction-update}, up to five
 * times until the answer is {@code {"response":"success"}}. It carries no signature, as the real one.
 */
final class Settling {

    private static final int MOST_TRIES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final VtpassSettings settings;
    private final Accounts accounts;
    private final Vends vends;
    private final Delays delays;
    private final HttpClient client = HttpClient.newHttpClient();

    Settling(VtpassSettings settings, Accounts accounts, Vends vends, Delays delays) {
        this.settings = settings;
        this.accounts = accounts;
        this.vends = vends;
        this.delays = delays;
        vends.all().stream().filter(it -> it.stage().moves()).forEach(this::later);
    }

    void later(Vend vend) {
        delays.after(settings.timing().settle(), () -> decide(vend));
    }

    private void decide(Vend vend) {
        Vend settled = vends.settle(vend);
        if (!settings.callbackUrl().isBlank()) {
            tell(Json.text(Fields.of("type", "transaction-update").and("data", update(settled))), 1);
        }
    }

    private Fields update(Vend vend) {
        Account account = accounts.find(vend.order().number()).orElseThrow();
        boolean reversed = vend.stage() == Vend.Stage.REVERSED;
        Fields data = AnswerView.fields(reversed ? "040" : "000", vend, account);
        if (reversed) {
            data.put("wallet_credit_id", "9" + vend.transactionId());
        }
        return data;
    }

    private void tell(String body, int attempt) {
        if (!accepted(body) && attempt < MOST_TRIES) {
            delays.after(settings.timing().settle(), () -> tell(body, attempt + 1));
        }
    }

    private boolean accepted(String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.callbackUrl()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            String answer = client.send(request, BodyHandlers.ofString()).body();
            return answer.replace(" ", "").contains("\"response\":\"success\"");
        } catch (IOException e) {
            return false; // as good as a wrong answer: tried again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
