package ng.powerpay.deploy;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ecr.IRepository;
import software.amazon.awscdk.services.ecr.LifecycleRule;
import software.amazon.awscdk.services.ecr.Repository;
import software.amazon.awscdk.services.ecr.TagMutability;
import software.constructs.Construct;

/** Where the one image is kept, each under the commit that it was built from, for ever the same. */
final class Images extends Piece {

    private static final int KEPT = 20;

    final IRepository repository;

    Images(Construct picture, Request on) {
        super(picture, on, "images");
        repository = Repository.Builder.create(this, "Image")
                .repositoryName(on.name("image"))
                .imageTagMutability(TagMutability.IMMUTABLE)
                .imageScanOnPush(true)
                .lifecycleRules(
                        List.of(LifecycleRule.builder().maxImageCount(KEPT).build()))
                .removalPolicy(data())
                .build();
        say(Map.of("Repository", repository.getRepositoryUri()));
    }
}
