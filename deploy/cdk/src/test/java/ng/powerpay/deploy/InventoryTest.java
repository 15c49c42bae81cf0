package ng.powerpay.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What is in the templates, in the words that all ways of deploying share. */
class InventoryTest {

    private static JsonNode of(String stage) {
        var inventory = new Inventory(Synthesised.of(stage).templates(), stage);
        return Synthesised.JSON.valueToTree(inventory.all());
    }

    @Test
    void resourcesAreNamedWithoutStageAndAccount() {
        var resources = of("prod").path("resources");
        var queues = "[\"mail-events\",\"mail-events-dead\",\"notification\",\"notification-dead\","
                + "\"sms-events\",\"sms-events-dead\",\"vending\",\"vending-dead\"]";
        assertEquals(queues, resources.path("AWS::SQS::Queue").toString());
        assertEquals(
                "[\"admin\",\"artifacts\",\"logs\",\"receipts\",\"web\"]",
                resources.path("AWS::S3::Bucket").toString());
    }

    @Test
    void sizesAreThoseOfTheFile() {
        for (var stage : Synthesised.STAGES) {
            var sizes = of(stage).path("sizes");
            var wanted = Synthesised.request(stage).size();
            assertEquals(wanted.database().type(), sizes.path("database.class").asText());
            assertEquals(
                    wanted.database().multiAz(), sizes.path("database.multiAz").asBoolean());
            assertEquals(wanted.api().memory(), sizes.path("api.memory").asInt());
            assertEquals(wanted.budget(), sizes.path("budget").asInt());
            assertEquals(5, sizes.path("queue.vending.receives").asInt());
        }
    }

    @Test
    void everyProcessHasARoleThatNamesItsActions() {
        var policies = of("prod").path("policies");
        assertTrue(policies.path("api").toString().contains("\"kms:Encrypt\""), policies.toString());
        assertFalse(policies.path("vending-function").isMissingNode());
        assertFalse(policies.path("pipeline-release").toString().contains("GetSecretValue"));
    }
}
