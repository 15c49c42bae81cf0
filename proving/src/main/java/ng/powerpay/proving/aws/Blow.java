package ng.powerpay.proving.aws;

import java.io.IOException;
import java.util.List;

/**
 * What is done to the shop in the middle of its sales.
 *
 * @param name for people
 */
record Blow(String name, Strike strike) {

    /** Does it, when enough customers have come. Answers how often what was hit. */
    @FunctionalInterface
    interface Strike {
        String at(Machine machine, Arrivals arrivals) throws IOException, InterruptedException;
    }

    private static final int MIDDLE = AwsProof.PURCHASES / 2;
    private static final int BEFORE = AwsProof.PURCHASES * 3 / 10;
    private static final int AFTER = AwsProof.PURCHASES * 7 / 10;
    private static final int KILLS = 4;

    static final List<Blow> ALL = List.of(
            new Blow("workers killed", Blow::killWorkers),
            new Blow("Redis stopped", (machine, arrivals) -> {
                arrivals.await(BEFORE);
                machine.stopRedis();
                arrivals.await(AFTER);
                machine.startRedis();
                return "away from purchase " + BEFORE + " to " + AFTER;
            }),
            new Blow("queue stopped", (machine, arrivals) -> {
                arrivals.await(BEFORE);
                machine.stopQueues();
                arrivals.await(AFTER);
                machine.startQueues();
                return "away from purchase " + BEFORE + " to " + AFTER + ", all its messages lost";
            }),
            new Blow("standby promoted", (machine, arrivals) -> {
                arrivals.await(MIDDLE);
                machine.failOver();
                return "1 primary killed";
            }));

    private static String killWorkers(Machine machine, Arrivals arrivals) throws IOException, InterruptedException {
        var functions = 0;
        for (var kill = 0; kill < KILLS; kill++) {
            arrivals.await(BEFORE + kill * (AFTER - BEFORE) / KILLS);
            functions += machine.functions().kill() ? 1 : 0;
            machine.server().kill();
        }
        return KILLS + " server and " + functions + " function kills";
    }
}
