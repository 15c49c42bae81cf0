package ng.powerpay.purchase;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * The crash matrix: every provider outcome, delivered once, twice, three times and at once, cut at
 * every boundary. Each outcome and delivery is first played uncut, which finds the
 * boundaries; then once for each of them. Runs the shipped steps on the shipped stores.
 */
public final class CrashMatrix {

    /**
     * One case that was played.
     *
     * @param name replays it
     * @param outcome what customer and providers did
     * @param cut what was done to the process
     * @param wrong empty when all was right
     */
    public record Played(String name, String outcome, String cut, List<String> wrong) {}

    private record Group(Story story, Delivery delivery) {
        boolean mayHold(String beginning) {
            var name = CaseName.uncut(story, delivery);
            return name.startsWith(beginning) || beginning.startsWith(name.substring(0, name.lastIndexOf('/') + 1));
        }
    }

    private final String beginning;
    private final Predicate<String> wanted;
    private final boolean all;

    /**
     * @param beginning of the names of the cases to be played
     * @param wanted chooses among them
     * @param all also those that prove little beside the others, see {@link Cut#isWorthIt}
     */
    public CrashMatrix(String beginning, Predicate<String> wanted, boolean all) {
        this.beginning = beginning;
        this.wanted = name -> name.startsWith(beginning) && wanted.test(name);
        this.all = all;
    }

    /**
     * Plays all wanted cases.
     *
     * @param abreast how many at once, each on a database of its own
     */
    public List<Played> play(int abreast) throws InterruptedException {
        var groups = new ConcurrentLinkedQueue<>(groups());
        var played = new ArrayList<Played>();
        try (var threads = Executors.newFixedThreadPool(abreast)) {
            var work = new ArrayList<Callable<List<Played>>>();
            for (var i = 0; i < abreast; i++) {
                work.add(() -> playSome(groups));
            }
            for (var part : threads.invokeAll(work)) {
                played.addAll(part.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the matrix cannot be played", e);
        }
        return played;
    }

    private List<Group> groups() {
        var all = new ArrayList<Group>();
        for (var story : Stories.all()) {
            for (var delivery : Delivery.values()) {
                var group = new Group(story, delivery);
                if ((delivery == Delivery.ONCE || !story.plan().slow()) && group.mayHold(beginning)) {
                    all.add(group);
                }
            }
        }
        return all;
    }

    private List<Played> playSome(ConcurrentLinkedQueue<Group> groups) {
        var played = new ArrayList<Played>();
        try (var shop = new MatrixShop(4)) {
            for (var group = groups.poll(); group != null; group = groups.poll()) {
                played.addAll(playGroup(shop, group));
            }
        }
        return played;
    }

    private List<Played> playGroup(MatrixShop shop, Group group) {
        var played = new ArrayList<Played>();
        var uncut = CaseName.uncut(group.story(), group.delivery());
        var whole = new Scissors(Cut.NONE, -1);
        var first = play(shop, group, uncut, whole);
        if (wanted.test(uncut)) {
            played.add(first);
        }
        for (var name : cuts(group, whole.passed())) {
            if (wanted.test(name.toString())) {
                var scissors = new Scissors(name.cut(), name.boundary().index());
                played.add(play(shop, group, name.toString(), scissors));
            }
        }
        return played;
    }

    private List<CaseName> cuts(Group group, List<Boundary> passed) {
        var found = new ArrayList<CaseName>();
        for (var boundary : all ? Rounds.firstTwoAndLast(passed) : fewer(group, passed)) {
            for (var cut : Cut.values()) {
                if (cut.happensAt(boundary.side()) && (all || cut.isWorthIt(boundary, group.delivery()))) {
                    found.add(new CaseName(group.story(), group.delivery(), boundary, cut));
                }
            }
        }
        return found;
    }

    private static List<Boundary> fewer(Group group, List<Boundary> passed) {
        var once = group.delivery() == Delivery.ONCE;
        var placing = once && group.story().plan().equals(Story.Plan.USUAL);
        return Rounds.first(placing ? passed : Rounds.fromTheFirstClaim(passed));
    }

    private static Played play(MatrixShop shop, Group group, String name, Scissors scissors) {
        var played = new MatrixCase(shop, group.story(), group.delivery(), scissors);
        var wrong = new ArrayList<String>();
        try {
            wrong.addAll(played.play(PurchaseId.fresh() + "-case"));
        } catch (RuntimeException e) {
            wrong.add(e.toString());
        }
        if (!scissors.haveCut()) {
            wrong.add("it never came to its boundary");
        }
        if (!wrong.isEmpty()) {
            shop.setAside();
        }
        return new Played(name, group.story().name(), scissors.cut().name(), List.copyOf(wrong));
    }
}
