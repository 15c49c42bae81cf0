package ng.powerpay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ng.powerpay.audit.Audit;
import org.junit.jupiter.api.Test;

/** The trace is verified while the shop is open. */
class AuditCommandTest {

    private static String audit(Shop shop, int status, String... arguments) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var command = new AuditCommand(shop.environment(), Addition.NONE, print);
        assertEquals(status, command.run(List.of(arguments)), out.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatTheOwnerOfTheTablesDoesIsFound() {
        try (var shop = new Shop(Map.of("POWERPAY_ROLE", "api"))) {
            assertTrue(audit(shop, 0, "verify").startsWith("0 entries"));
            for (var i = 0; i < 5; i++) {
                shop.bean(Audit.class).write("ada@example.ng", "UNMASK phone", "customer", Map.of());
            }
            var said = audit(shop, 0, "verify");
            assertTrue(said.contains("5 entries") && said.contains("ok - "), said);
            var head = said.lines()
                    .filter(line -> line.startsWith("head"))
                    .findFirst()
                    .orElseThrow()
                    .substring(7);
            assertTrue(audit(shop, 0, "verify", "--head", head).contains("ok - "));
            shop.owner().sql("alter table audit_entry disable trigger user").update();
            shop.owner().sql("delete from audit_entry where number = 5").update();
            assertTrue(audit(shop, 0, "verify").contains("4 entries"), "a cut end alone is not seen");
            assertTrue(audit(shop, 2, "verify", "--head", head).contains("BROKEN at 5"));
            shop.owner()
                    .sql("update audit_entry set who = 'eve@example.ng' where number = 3")
                    .update();
            assertTrue(audit(shop, 2, "verify").contains("BROKEN at 3: it is not as it was written"));
            assertTrue(audit(shop, 1, "verify", "--head", "12").contains("is no head"));
            assertTrue(audit(shop, 1, "burn").contains("use: audit verify"));
        }
    }
}
