package ng.powerpay.bench.aws;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import ng.powerpay.bench.api.Shopper;
import ng.powerpay.bench.measure.LoadMeter;
import ng.powerpay.sandbox.platform.Json;

/** A message about a purchase that nobody pays: its gateway must be asked. */
final class FirstMessage implements ColdStarts.Events {

    private final Shopper shopper;
    private final Connection database;

    FirstMessage(Shopper shopper, Connection database) {
        this.shopper = shopper;
        this.database = database;
    }

    /** Claimed by nobody else. */
    @Override
    public String next() throws SQLException {
        var id = shopper.place(LoadMeter.of(20_000)).id();
        try (var claim = database.prepareStatement(
                "update purchase set claims = 2, due_at = now() + interval '1 hour' where id = ?")) {
            claim.setString(1, id);
            claim.executeUpdate();
        }
        var body = Map.of("work", "purchase", "kind", "AWAITING_PAYMENT", "id", id, "claim", 2);
        var message = Map.of("messageId", "1", "body", Json.text(body), "eventSource", "aws:sqs");
        return Json.text(Map.of("Records", List.of(message)));
    }

    @Override
    public boolean isHandled(String answer) {
        return !answer.contains("itemIdentifier");
    }
}
