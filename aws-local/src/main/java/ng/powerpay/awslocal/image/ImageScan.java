package ng.powerpay.awslocal.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * Looks into an image: no pretend service and no test code, no root, no JDK and no shell, and every
 * jar on the bill of materials under a licence that may be shipped.
 */
public final class ImageScan {

    private static final Pattern OTHERS = Pattern.compile("0|root|0:.*|root:.*|");
    private static final int SET_ID = 06000;

    private final List<String> faults = new ArrayList<>();
    private final Set<String> jars = new TreeSet<>();
    private final ImageTar image;

    ImageScan(ImageTar image) {
        this.image = image;
    }

    /**
     * {@code scan IMAGE BILL} names what is wrong and ends with 1, {@code unpack IMAGE FOLDER}
     * writes its files, {@code command IMAGE} prints what it runs, a word a line.
     */
    public static void main(String[] arguments) throws IOException {
        var image = ImageTar.read(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "unpack" -> image.unpack(Path.of(arguments[2]).toAbsolutePath().normalize());
            case "command" -> image.command().forEach(System.out::println);
            case "scan" -> System.exit(report(image, Bill.read(Path.of(arguments[2])), System.out));
            default -> throw new IllegalArgumentException("scan, unpack or command");
        }
    }

    private static int report(ImageTar image, Bill bill, PrintStream out) throws IOException {
        var scan = new ImageScan(image);
        var faults = scan.faults(bill);
        faults.forEach(fault -> out.println("not ok - " + fault));
        if (faults.isEmpty()) {
            out.printf(
                    "ok - %d jars, each on the bill with a licence that may be shipped; no pretend service,"
                            + " no test code, no JDK tool, no shell, user %s; layers of %.1f MB%n",
                    scan.jars.size(), image.config().path("User").asString(""), image.size() / 1e6);
        }
        return faults.isEmpty() ? 0 : 1;
    }

    /** Everything that is wrong, in the order it was found. */
    List<String> faults(Bill bill) throws IOException {
        image.visit(this::look);
        if (OTHERS.matcher(image.config().path("User").asString("")).matches()) {
            faults.add("it runs as root");
        }
        if (jars.isEmpty()) {
            faults.add("there is no jar in it");
        }
        compare(bill);
        faults.addAll(bill.faults());
        return faults;
    }

    private void look(TarArchiveEntry entry, InputStream content) throws IOException {
        var name = entry.getName();
        Forbidden.file(name).ifPresent(found -> faults.add(found + " must not be shipped"));
        if ((entry.getMode() & SET_ID) != 0) {
            faults.add(name + " changes who runs it");
        }
        if (name.endsWith(".jar")) {
            var jar = name.substring(name.lastIndexOf('/') + 1);
            jars.add(jar);
            Forbidden.entry(jar, entries(content).stream())
                    .ifPresent(found -> faults.add(found + ", which must not be shipped"));
        }
    }

    private static List<String> entries(InputStream content) throws IOException {
        var names = new ArrayList<String>();
        var zip = new ZipInputStream(content); // not closed: the tar goes on after it
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            names.add(entry.getName());
        }
        return names;
    }

    /** Our own jars are named without a version. */
    private void compare(Bill bill) {
        var known = bill.components().stream()
                .flatMap(one -> Stream.of(one.jar(), one.name() + ".jar"))
                .collect(Collectors.toSet());
        jars.stream()
                .filter(jar -> !known.contains(jar) && !jar.startsWith("powerpay-"))
                .forEach(jar -> faults.add(jar + " is not on the bill of materials"));
    }
}
