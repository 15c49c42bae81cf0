package ng.powerpay.sts.cli;

import java.io.PrintStream;
import ng.powerpay.sts.BaseDate;
import ng.powerpay.sts.Decoded;
import ng.powerpay.sts.DecoderKey;
import ng.powerpay.sts.KeyRegister;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.Token;
import ng.powerpay.sts.TokenCodec;
import ng.powerpay.sts.TokenContent;
import ng.powerpay.sts.TokenContent.Identified;
import ng.powerpay.sts.TokenContent.TransferCredit;
import ng.powerpay.sts.TokenContent.TransferCurrency;
import ng.powerpay.sts.VendingKey;

/** {@code sts decode} and {@code sts keys}: look, make nothing. */
final class DecodeVerb {
    private final Options options;
    private final MeterOptions names;
    private final PrintStream out;

    DecodeVerb(Options options, PrintStream out) {
        this.options = options;
        this.names = new MeterOptions(options);
        this.out = out;
    }

    int decode() {
        MeterConfig meter = names.meter();
        TokenCodec codec = TokenCodec.of(decoderKey(meter), names.tables());
        String token = options.words(1, "decode wants one token").getFirst();
        options.requireAllUsed();
        return switch (codec.decode(Token.parseGrouped(token))) {
            case Decoded.Undecodable no -> {
                out.println(no.error());
                yield 1;
            }
            case TokenContent content -> {
                print(content, meter.register().baseDate());
                yield 0;
            }
        };
    }

    private void print(TokenContent content, BaseDate base) {
        out.println("content   " + content);
        out.println("class     " + content.tokenClass() + ", sub-class " + content.subclass());
        if (content instanceof Identified identified) {
            out.println("time      " + identified.tid().instant(base));
        }
        if (content instanceof TransferCredit credit) {
            out.println("units     " + credit.amount().units());
        }
        if (content instanceof TransferCurrency credit) {
            out.println("1/100000  " + credit.amount().value());
        }
    }

    int keys() {
        MeterConfig meter = names.meter();
        KeyRegister register = meter.register();
        DecoderKey key = decoderKey(meter);
        boolean reveal = options.find("reveal").isPresent();
        options.requireAllUsed();
        out.println("meter     " + meter.pan().drn().digits() + ", PAN "
                + meter.pan().digits());
        out.println("register  SGC " + register.sgc().digits() + ", KRN "
                + register.krn().value()
                + ", KT " + register.type().digit() + ", base date " + register.baseDate()
                + ", KEN " + register.ken().value());
        out.println("tariff    " + meter.tariff().digits());
        out.println("cipher    EA" + key.algorithm().code());
        out.println("key       " + (reveal ? key.revealHex() : "hidden; --reveal yes shows it"));
        return 0;
    }

    private DecoderKey decoderKey(MeterConfig meter) {
        try (VendingKey key = names.key(meter.register())) {
            return key.derive(meter);
        }
    }
}
