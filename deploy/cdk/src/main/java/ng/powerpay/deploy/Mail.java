package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.route53.CnameRecord;
import software.amazon.awscdk.services.route53.MxRecord;
import software.amazon.awscdk.services.route53.MxRecordValue;
import software.amazon.awscdk.services.route53.TxtRecord;
import software.amazon.awscdk.services.ses.CfnConfigurationSet;
import software.amazon.awscdk.services.ses.CfnConfigurationSetEventDestination;
import software.amazon.awscdk.services.ses.CfnEmailIdentity;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.SqsSubscription;
import software.constructs.Construct;

/**
 * SES for the domain: signed (DKIM), with a sender domain of its own, and what becomes of mail to a
 * queue.
 */
final class Mail extends Piece {

    final String identityArn;
    final String setArn;
    final String set;

    Mail(Construct picture, Request on, Queues queues, Keys keys) {
        super(picture, on, "mail");
        set = "powerpay-" + on.stage();
        var made = CfnConfigurationSet.Builder.create(this, "Set")
                .name(set)
                .deliveryOptions(CfnConfigurationSet.DeliveryOptionsProperty.builder()
                        .tlsPolicy("REQUIRE")
                        .build())
                .reputationOptions(CfnConfigurationSet.ReputationOptionsProperty.builder()
                        .reputationMetricsEnabled(true)
                        .build())
                .suppressionOptions(CfnConfigurationSet.SuppressionOptionsProperty.builder()
                        .suppressedReasons(List.of("BOUNCE", "COMPLAINT"))
                        .build())
                .build();
        identity();
        identityArn = "arn:aws:ses:" + on.region() + ":" + getAccount() + ":identity/" + on.domain();
        setArn = "arn:aws:ses:" + on.region() + ":" + getAccount() + ":configuration-set/" + set;
        events(queues, keys, made.getRef());
    }

    private void events(Queues queues, Keys keys, String ofSet) {
        var topic = Topic.Builder.create(this, "Events")
                .topicName(on.name("mail-events"))
                .masterKey(Key.fromKeyArn(this, "Key", keys.key))
                .enforceSsl(true)
                .build();
        topic.addSubscription(new SqsSubscription(queues.queueOf("mail-events")));
        CfnConfigurationSetEventDestination.Builder.create(this, "EventsOf")
                .configurationSetName(ofSet)
                .eventDestination(CfnConfigurationSetEventDestination.EventDestinationProperty.builder()
                        .name("queue")
                        .enabled(true)
                        .matchingEventTypes(List.of("BOUNCE", "COMPLAINT", "DELIVERY", "REJECT", "RENDERING_FAILURE"))
                        .snsDestination(CfnConfigurationSetEventDestination.SnsDestinationProperty.builder()
                                .topicArn(topic.getTopicArn())
                                .build())
                        .build())
                .build();
    }

    private void identity() {
        var zone = zone();
        var sender = "mail." + on.domain();
        var identity = CfnEmailIdentity.Builder.create(this, "Identity")
                .emailIdentity(on.domain())
                .dkimAttributes(CfnEmailIdentity.DkimAttributesProperty.builder()
                        .signingEnabled(true)
                        .build())
                .mailFromAttributes(CfnEmailIdentity.MailFromAttributesProperty.builder()
                        .mailFromDomain(sender)
                        .behaviorOnMxFailure("USE_DEFAULT_VALUE")
                        .build())
                .build();
        var tokens = Map.of(
                identity.getAttrDkimDnsTokenName1(), identity.getAttrDkimDnsTokenValue1(),
                identity.getAttrDkimDnsTokenName2(), identity.getAttrDkimDnsTokenValue2(),
                identity.getAttrDkimDnsTokenName3(), identity.getAttrDkimDnsTokenValue3());
        var number = 1;
        for (var name : tokens.keySet().stream().sorted().toList()) {
            CnameRecord.Builder.create(this, "Dkim" + number++)
                    .zone(zone)
                    .recordName(name + ".") // with its dot it is whole: nothing is put behind it
                    .domainName(tokens.getOrDefault(name, ""))
                    .build();
        }
        MxRecord.Builder.create(this, "Mx")
                .zone(zone)
                .recordName(sender)
                .values(List.of(MxRecordValue.builder()
                        .priority(10)
                        .hostName("feedback-smtp." + on.region() + ".amazonses.com")
                        .build()))
                .build();
        text("Spf", sender, "v=spf1 include:amazonses.com -all", zone);
        text("Dmarc", "_dmarc." + on.domain(), "v=DMARC1; p=quarantine; adkim=r; aspf=r", zone);
    }

    private void text(String id, String name, String value, software.amazon.awscdk.services.route53.IHostedZone zone) {
        TxtRecord.Builder.create(this, id)
                .zone(zone)
                .recordName(name)
                .values(List.of(value))
                .build();
    }
}
