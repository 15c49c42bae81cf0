package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.constructs.Construct;

/**
 * What CloudFront wants in us-east-1: the certificate of both host names and, in stages that have
 * it, the firewall; and the budget, which is the account's and cannot be made in every region. What
 * it says goes to {@code Web} as parameters.
 */
final class Edge extends Piece {

    static final String REGION = "us-east-1";

    Edge(Construct picture, Request on) {
        super(picture, on, "edge", REGION);
        var certificate = Certificate.Builder.create(this, "Certificate")
                .domainName(on.domain())
                .subjectAlternativeNames(List.of("admin." + on.domain()))
                .validation(CertificateValidation.fromDns(zone()))
                .build();
        Budget.in(this);
        var said = new TreeMap<String, String>();
        said.put("CertificateArn", certificate.getCertificateArn());
        if (size.waf()) {
            said.put("FirewallArn", Firewall.in(this));
        }
        say(Map.copyOf(said));
    }
}
