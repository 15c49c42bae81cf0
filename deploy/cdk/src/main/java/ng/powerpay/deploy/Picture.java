package ng.powerpay.deploy;

import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/** All pieces of a stage, in the order in which each needs the ones before. */
final class Picture {

    private Picture() {}

    /** @param folder where its templates go */
    static App of(Request on, Alarms alarms, Path folder) {
        var app = new App(AppProps.builder()
                .outdir(folder.toString())
                .analyticsReporting(false)
                .treeMetadata(false)
                .context(Map.of(
                        "@aws-cdk/core:validateAgainstDefaultRules", true,
                        "@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy", true))
                .build());
        new Zone(app, on);
        var keys = new Keys(app, on);
        var buckets = new Buckets(app, on, keys);
        var network = new Network(app, on, buckets);
        var images = new Images(app, on);
        var database = new Database(app, on, network, keys);
        var wanted = on.size().cache();
        var cache = wanted == null ? null : new Cache(app, on, wanted, network, keys);
        var queues = new Queues(app, on);
        var mail = new Mail(app, on, queues, keys);
        new Texts(app, on, queues, keys);
        var shop = new Shop(on, keys, buckets, network, images, database, cache, queues, mail);
        var tasks = new Tasks(app, on, shop);
        var functions = new Functions(app, on, shop);
        new Edge(app, on);
        doors(app, on, alarms, new Parts(shop, tasks, functions));
        if (on.size().pipeline()) {
            new Pipeline(app, on, shop, tasks);
        }
        return app;
    }

    private record Parts(Shop shop, Tasks tasks, Functions functions) {}

    private static void doors(App app, Request on, Alarms alarms, Parts parts) {
        var keys = parts.shop().keys();
        var function = parts.functions().functions.get("api");
        if (function != null) {
            var http = new HttpApi(app, on, keys, function);
            new Web(app, on, parts.shop().buckets(), http.origin, null);
            new Watch(app, on, alarms, new Watch.Doors(null, http), keys);
        } else {
            var api = new Api(app, on, parts.shop(), parts.tasks());
            new Web(app, on, parts.shop().buckets(), api.origin, Api.proof(keys));
            new Watch(app, on, alarms, new Watch.Doors(api, null), keys);
        }
    }
}
