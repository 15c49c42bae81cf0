package ng.powerpay.sts.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.StsException;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import ng.powerpay.sts.VendingKey;
import ng.powerpay.sts.cipher.StaTables;
import ng.powerpay.sts.meter.KeyLabel;
import ng.powerpay.sts.meter.MeterAnswer;
import ng.powerpay.sts.meter.MeterFile;
import ng.powerpay.sts.meter.MeterKey;
import ng.powerpay.sts.meter.MeterLimits;
import ng.powerpay.sts.meter.VirtualMeter;

/** {@code sts meter}: a virtual meter in the terminal, one line a token or a word. */
final class MeterVerb {
    private static final String HELP = """
            a token: 20 digits, spaces allowed
            status | use 1.5 | tamper | help | quit""";

    private final Options options;
    private final MeterOptions names;
    private final BufferedReader in;
    private final PrintStream out;

    MeterVerb(Options options, BufferedReader in, PrintStream out) {
        this.options = options;
        this.names = new MeterOptions(options);
        this.in = in;
        this.out = out;
    }

    int run() throws IOException {
        Optional<Path> file = options.find("state").map(Path::of);
        VirtualMeter meter = open(file);
        options.requireAllUsed();
        status(meter);
        for (String line = read(); line != null && !line.equals("quit"); line = read()) {
            out.println(answer(meter, line));
            if (file.isPresent()) {
                Files.writeString(file.get(), meter.save());
            }
        }
        return 0;
    }

    private @org.jspecify.annotations.Nullable String read() throws IOException {
        out.print("> ");
        out.flush();
        String line = in.readLine();
        return line == null ? null : line.strip();
    }

    private VirtualMeter open(Optional<Path> file) throws IOException {
        MeterConfig meter = names.meter();
        StaTables tables = names.tables();
        try (VendingKey key = names.key(meter.register())) {
            if (file.isPresent() && Files.exists(file.get())) {
                return MeterFile.load(Files.readString(file.get()), tables);
            }
            var label = KeyLabel.of(meter.register(), meter.tariff());
            var loaded = new MeterKey(key.derive(meter), label);
            return VirtualMeter.of(meter.pan().drn(), loaded, MeterLimits.USUAL, List.of(), tables);
        }
    }

    private String answer(VirtualMeter meter, String line) {
        String word = line.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return switch (word) {
            case "", "help" -> HELP;
            case "status" -> {
                status(meter);
                yield "";
            }
            case "tamper" -> {
                meter.tamper();
                yield "tampered";
            }
            case "use" -> use(meter, line.substring(word.length()).strip());
            default -> entered(meter, line);
        };
    }

    private static String use(VirtualMeter meter, String amount) {
        try {
            Units used = meter.consume(Utility.ELECTRICITY, Units.parse(amount));
            return "used " + used + ", left " + meter.credit(Utility.ELECTRICITY);
        } catch (StsException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String entered(VirtualMeter meter, String digits) {
        MeterAnswer answer = meter.enter(digits);
        return "%s (%d), credit %s"
                .formatted(answer.result(), answer.result().status(), meter.credit(Utility.ELECTRICITY));
    }

    private void status(VirtualMeter meter) {
        KeyLabel label = meter.key().label();
        out.println("meter " + meter.drn().digits() + " EA"
                + meter.key().key().algorithm().code()
                + " SGC " + label.sgc().digits() + " KRN " + label.krn().value()
                + " TI " + label.tariff().digits() + " KT " + label.type().digit()
                + " KEN " + label.ken().value());
        for (Utility utility : Utility.values()) {
            Units units = meter.credit(utility);
            out.println("  " + utility + " " + units + ", money " + meter.money(utility));
        }
        String tampered = meter.tampered() ? ", TAMPERED" : "";
        out.println("  power limit " + meter.powerLimit() + " W, phase limit " + meter.phaseLimit() + " W" + tampered);
    }
}
