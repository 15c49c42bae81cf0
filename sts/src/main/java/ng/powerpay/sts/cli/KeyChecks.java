package ng.powerpay.sts.cli;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import ng.powerpay.sts.DecoderKey;
import ng.powerpay.sts.DesKeyGeneration;
import ng.powerpay.sts.HmacKeyGeneration;
import ng.powerpay.sts.KeyChange;
import ng.powerpay.sts.KeyExpiry;
import ng.powerpay.sts.KeySection;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.Token;
import ng.powerpay.sts.TokenCodec;
import ng.powerpay.sts.VendingKey;
import ng.powerpay.sts.cipher.StaTables;
import ng.powerpay.sts.meter.KeyLabel;
import ng.powerpay.sts.meter.MeterKey;
import ng.powerpay.sts.meter.MeterLimits;
import ng.powerpay.sts.meter.VirtualMeter;
import org.jspecify.annotations.Nullable;

/** Vectors of keys: derivation, and key-change sets up to the meter that loads them. */
final class KeyChecks {
    private KeyChecks() {}

    static Comparison derivation(Case vector, TableSets tables) {
        MeterConfig meter = VectorMeters.meter(vector);
        HexFormat hex = HexFormat.of();
        return new Comparison(vector)
                .field("pan", meter.pan().digits())
                .field("panBlockHex", hex.toHexDigits(DesKeyGeneration.panBlock(meter)))
                .field("controlBlockHex", hex.toHexDigits(DesKeyGeneration.controlBlock(meter)))
                .field("kdfMessageHex", hex.formatHex(HmacKeyGeneration.message(meter)))
                .field("decoderKeyHex", derive(vector, meter).revealHex());
    }

    static DecoderKey derive(Case vector, MeterConfig meter) {
        VendingKey.requireGeneration(vector.text("dkga", "04"));
        try (VendingKey key = VendingKey.ofHex(meter.register(), vector.text("vendingKeyHex"))) {
            return key.derive(meter);
        }
    }

    static Comparison change(Case vector, TableSets tables) {
        KeyExpiry ken = new KeyExpiry(vector.number("newKen"));
        MeterConfig from = VectorMeters.meter(vector, vector.object("old"), KeyExpiry.NEVER);
        MeterConfig to = VectorMeters.meter(vector, vector.object("new"), ken);
        MeterKey old = new MeterKey(derive(vector, from), KeyLabel.of(from.register(), from.tariff()));
        DecoderKey next = derive(vector, to);
        boolean rollover = from.register().baseDate() != to.register().baseDate();
        boolean withSgc = vector.number("threeKct") == 1;
        var change = new KeyChange(next, to.register(), to.tariff(), rollover, withSgc);
        StaTables set = tables.of(vector);
        Comparison all = new Comparison(vector)
                .field("oldDecoderKeyHex", old.key().revealHex())
                .field("newDecoderKeyHex", next.revealHex())
                .field("rollover", rollover ? 1 : 0);
        List<Token> made = sections(all, vector, change, TokenCodec.of(old.key(), set));
        return all.all("virtual meter", typed(vector, from, old, made, set));
    }

    private static List<Token> sections(Comparison all, Case vector, KeyChange change, TokenCodec codec) {
        List<Case> wanted = vector.objects("tokens");
        List<KeySection> sections = change.sections();
        all.same("number of tokens", wanted.size(), sections.size());
        List<Token> made = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted.size(), sections.size()); i++) {
            KeySection section = sections.get(i);
            Token token = codec.encode(section);
            made.add(token);
            all.all("token " + (i + 1), section(wanted.get(i), section, token));
        }
        return made;
    }

    private static Comparison section(Case wanted, KeySection section, Token token) {
        HexFormat hex = HexFormat.of();
        return new Comparison(wanted)
                .field("subclass", section.subclass())
                .field("content44Hex", hex.toHexDigits(section.payload(), 11))
                .field("plainBlockHex", hex.toHexDigits(TokenCodec.block(section)))
                .field("token", token.digits());
    }

    /** Types the set into a meter, last token first: the order must not matter. */
    private static Comparison typed(
            Case vector, MeterConfig from, MeterKey old, List<Token> made, @Nullable StaTables set) {
        var meter = VirtualMeter.of(from.pan().drn(), old, MeterLimits.USUAL, List.of(), set);
        for (Token token : made.reversed()) {
            meter.enter(token.digits());
        }
        Case next = vector.object("new");
        KeyLabel label = meter.key().label();
        return new Comparison(vector)
                .field("newDecoderKeyHex", meter.key().key().revealHex())
                .field("newKen", label.ken().value())
                .all(
                        "label",
                        new Comparison(next)
                                .field("krn", label.krn().value())
                                .field("tariffIndex", label.tariff().digits()));
    }
}
