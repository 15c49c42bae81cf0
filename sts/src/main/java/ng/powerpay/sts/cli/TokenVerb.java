package ng.powerpay.sts.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ng.powerpay.sts.AmountField;
import ng.powerpay.sts.CurrencyField;
import ng.powerpay.sts.ManagementFunction;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.MeterTest;
import ng.powerpay.sts.SoftwareSigner;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.Token;
import ng.powerpay.sts.TokenCodec;
import ng.powerpay.sts.TokenSigner;
import ng.powerpay.sts.Units;
import ng.powerpay.sts.Utility;
import ng.powerpay.sts.VendingKey;

/** {@code sts token}: makes tokens of every kind. */
final class TokenVerb {
    private static final int CURRENCY_DECIMALS = 5;

    private final Options options;
    private final MeterOptions names;
    private final PrintStream out;

    TokenVerb(Options options, PrintStream out) {
        this.options = options;
        this.names = new MeterOptions(options);
        this.out = out;
    }

    int run() {
        MeterConfig meter = names.meter();
        try (VendingKey key = names.key(meter.register())) {
            Optional<MeterConfig> target = names.target(meter);
            print(target.isPresent() ? change(meter, target.get(), key) : make(meter, key));
            return 0;
        }
    }

    private void print(List<Token> tokens) {
        options.requireAllUsed();
        tokens.forEach(token -> out.println(token.grouped()));
    }

    private SoftwareSigner signer(List<VendingKey> keys) {
        return names.operatorTables()
                .map(tables -> SoftwareSigner.closedGroup(keys, tables))
                .orElseGet(() -> SoftwareSigner.simulator(keys));
    }

    private List<Token> change(MeterConfig from, MeterConfig to, VendingKey key) {
        if (from.register().equals(to.register())) {
            return signer(List.of(key)).changeKey(from, to, names.time());
        }
        try (VendingKey next = names.targetKey(to.register())) {
            return signer(List.of(key, next)).changeKey(from, to, names.time());
        }
    }

    private List<Token> make(MeterConfig meter, VendingKey key) {
        TokenSigner signer = signer(List.of(key));
        Tid tid = Tid.at(names.time(), meter.register().baseDate());
        Utility utility = utility(options.get("utility", "electricity"));
        return options.find("units")
                .map(Units::parse)
                .map(units -> List.of(signer.credit(meter, utility, tid, units)))
                .or(() -> options.find("currency")
                        .map(TokenVerb::currency)
                        .map(amount -> List.of(signer.currency(meter, utility, tid, amount))))
                .or(() -> options.find("test").map(TokenVerb::test))
                .orElseGet(() -> List.of(manage(meter, signer, tid)));
    }

    private static Utility utility(String name) {
        try {
            return Utility.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--utility: electricity, water, gas or time");
        }
    }

    private static CurrencyField currency(String text) {
        try {
            BigDecimal amount = new BigDecimal(text).movePointRight(CURRENCY_DECIMALS);
            return CurrencyField.roundingUp(amount.toBigIntegerExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UsageException("--currency wants a number of at most five decimals");
        }
    }

    private static List<Token> test(String controlHex) {
        if (!controlHex.matches("[0-9a-fA-F]{1,16}")) {
            throw new UsageException("--test wants hexadecimal control bits");
        }
        long control = HexFormat.fromHexDigitsToLong(controlHex);
        return List.of(TokenCodec.unencrypted(new MeterTest(0, control, 0)));
    }

    private Token manage(MeterConfig meter, TokenSigner signer, Tid tid) {
        for (ManagementFunction function : ManagementFunction.values()) {
            Optional<Integer> value = value(function);
            if (value.isPresent()) {
                return signer.manage(meter, function, tid, value.get());
            }
        }
        throw new UsageException("what should the token do?");
    }

    private Optional<Integer> value(ManagementFunction function) {
        return switch (function) {
            case SET_MAXIMUM_POWER_LIMIT -> watts("power-limit");
            case SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT -> watts("phase-limit");
            case CLEAR_TAMPER_CONDITION -> options.find("clear-tamper").map(yes -> 0);
            case CLEAR_CREDIT -> options.find("clear-credit").map(TokenVerb::register);
            case EXTENDED_TOKEN_SET -> Optional.empty();
        };
    }

    private Optional<Integer> watts(String name) {
        return options.find(name)
                .map(w -> AmountField.roundingUp(Options.whole(name, w)).code());
    }

    private static int register(String text) {
        return text.equals("all") ? 0xFFFF : Options.whole("clear-credit", text);
    }
}
