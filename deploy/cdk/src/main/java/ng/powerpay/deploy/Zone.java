package ng.powerpay.deploy;

import java.util.Map;
import software.amazon.awscdk.services.route53.CfnHostedZone;
import software.constructs.Construct;

/** The domain's hosted zone, for who has none yet. Its name servers go to the registrar. */
final class Zone extends Piece {

    Zone(Construct picture, Request on) {
        super(picture, on, "zone");
        var zone = CfnHostedZone.Builder.create(this, "Zone").name(on.domain()).build();
        say(Map.of(
                "ZoneId", zone.getAttrId(),
                "NameServers", software.amazon.awscdk.Fn.join(" ", zone.getAttrNameServers())));
    }
}
