package ng.powerpay.deploy;

import java.util.List;
import java.util.stream.Stream;

/**
 * That a template's sizes are those of {@code deploy/stages.json}, which the budget was reckoned
 * with.
 */
final class SizeRules {

    private final List<Resource> all;
    private final Stages.Stage size;

    SizeRules(List<Resource> all, Request on) {
        this.all = all;
        this.size = on.size();
    }

    Stream<String> faults() {
        return all.stream().flatMap(resource -> switch (resource.type()) {
            case "AWS::RDS::DBInstance" -> database(resource);
            case "AWS::ElastiCache::ReplicationGroup" -> cache(resource);
            case "AWS::ECS::TaskDefinition" -> task(resource);
            case "AWS::ECS::Service" ->
                same(resource, "DesiredCount", size.api().least());
            case "AWS::ApplicationAutoScaling::ScalableTarget" ->
                same(resource, "MaxCapacity", size.api().most());
            case "AWS::Lambda::Function" -> function(resource);
            case "AWS::EC2::Instance" ->
                same(resource, "InstanceType", size.nat().instance());
            default -> Stream.empty();
        });
    }

    private Stream<String> database(Resource database) {
        var wanted = size.database();
        return Stream.of(
                        same(database, "DBInstanceClass", wanted.type()),
                        same(database, "AllocatedStorage", wanted.storageGb()),
                        same(database, "MaxAllocatedStorage", wanted.mostStorageGb()),
                        same(database, "MultiAZ", wanted.multiAz()),
                        same(database, "DeletionProtection", wanted.deletionProtection()),
                        same(database, "BackupRetentionPeriod", wanted.backupDays()))
                .flatMap(faults -> faults);
    }

    private Stream<String> cache(Resource cache) {
        var wanted = size.cache();
        return wanted == null
                ? Stream.of(cache + " is not in deploy/stages.json")
                : Stream.concat(
                        same(cache, "CacheNodeType", wanted.type()), same(cache, "NumCacheClusters", wanted.nodes()));
    }

    private Stream<String> task(Resource task) {
        return task.text("Family").endsWith("-api")
                ? Stream.concat(
                        same(task, "Cpu", size.api().cpu()),
                        same(task, "Memory", size.api().memory()))
                : most(task, "Memory", 1024);
    }

    private Stream<String> function(Resource function) {
        return most(
                function,
                "MemorySize",
                Math.max(size.functions().memory(), size.api().memory()));
    }

    private static Stream<String> most(Resource resource, String property, int most) {
        return resource.at(property).asInt() <= most
                ? Stream.empty()
                : Stream.of(resource + ": " + property + " is " + resource.text(property) + ", more than " + most);
    }

    private static Stream<String> same(
            Resource resource, String property, @org.jspecify.annotations.Nullable Object wanted) {
        var found = resource.text(property);
        return found.equals(String.valueOf(wanted))
                ? Stream.empty()
                : Stream.of(resource + ": " + property + " is " + found + ", deploy/stages.json says " + wanted);
    }
}
