package ng.powerpay.sts.cli;

import java.math.BigInteger;
import java.util.HexFormat;
import ng.powerpay.sts.AmountField;
import ng.powerpay.sts.CurrencyField;
import ng.powerpay.sts.Decoded;
import ng.powerpay.sts.DecoderKey;
import ng.powerpay.sts.ManagementFunction;
import ng.powerpay.sts.MeterConfig;
import ng.powerpay.sts.MeterTest;
import ng.powerpay.sts.StsException;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.Token;
import ng.powerpay.sts.TokenCodec;
import ng.powerpay.sts.TokenContent;
import ng.powerpay.sts.TokenContent.Identified;
import ng.powerpay.sts.TokenContent.Management;
import ng.powerpay.sts.TokenContent.TransferCredit;
import ng.powerpay.sts.TokenContent.TransferCurrency;
import ng.powerpay.sts.Utility;
import ng.powerpay.sts.cipher.BlockCipher;

/** Vectors of whole tokens: made from what was asked for, compared at every stage, read back. */
final class TokenChecks {
    private TokenChecks() {}

    static Comparison encrypted(Case vector, TableSets tables) {
        MeterConfig meter = VectorMeters.meter(vector);
        DecoderKey key = KeyChecks.derive(vector, meter);
        Tid tid = Tid.at(vector.time("issueTimeUtc"), meter.register().baseDate());
        Identified content = content(vector, tid);
        Comparison all = new Comparison(vector)
                .field("pan", meter.pan().digits())
                .field("decoderKeyHex", key.revealHex())
                .field("tid", tid.value())
                .field("tokenClass", content.tokenClass());
        fields(all, content);
        TokenCodec codec = TokenCodec.of(key, tables.of(vector));
        BlockCipher cipher = key.cipher(tables.of(vector));
        return stages(all, content, codec, cipher);
    }

    private static void fields(Comparison all, Identified content) {
        switch (content) {
            case TransferCredit credit ->
                all.field("amountField", credit.amount().code())
                        .field("valueField", credit.amount().code())
                        .field("amountCreditedTenths", credit.amount().value());
            case TransferCurrency credit ->
                all.field("signExponentNibble", credit.amount().signExponent())
                        .field("valueField", credit.amount().amount())
                        .field("creditedAmount1e5", credit.amount().value());
            case Management management -> all.field("valueField", management.value());
        }
    }

    private static Comparison stages(Comparison all, TokenContent content, TokenCodec codec, BlockCipher cipher) {
        HexFormat hex = HexFormat.of();
        long block = TokenCodec.block(content);
        Token token = codec.encode(content);
        return all.field("crcHex", hex.toHexDigits((short) block))
                .field("plainBlockHex", hex.toHexDigits(block))
                .field("cipherBlockHex", hex.toHexDigits(cipher.encrypt(block)))
                .field("token66Hex", token.high() + hex.toHexDigits(token.low()))
                .field("token", token.digits())
                .same("read back", content, codec.decode(Token.parse(token.digits())));
    }

    private static Identified content(Case vector, Tid tid) {
        int subclass = vector.number("subclass");
        if (vector.number("tokenClass") == 2) {
            return management(vector, tid, subclass);
        }
        if (subclass >= 4) {
            return new TransferCurrency(Utility.of(subclass - 4), tid, currency(vector));
        }
        AmountField amount = vector.has("amountTenths")
                ? AmountField.roundingUp(vector.longNumber("amountTenths"))
                : new AmountField(vector.number("valueField"));
        return new TransferCredit(Utility.of(subclass), vector.number("rnd"), tid, amount);
    }

    private static CurrencyField currency(Case vector) {
        return vector.has("currencyAmount1e5")
                ? CurrencyField.roundingUp(new BigInteger(vector.text("currencyAmount1e5")))
                : new CurrencyField(vector.number("rnd"), vector.number("valueField"));
    }

    private static Management management(Case vector, Tid tid, int subclass) {
        ManagementFunction function = ManagementFunction.of(subclass).orElseThrow();
        return new Management(function, vector.number("rnd"), tid, value(vector, function));
    }

    private static int value(Case vector, ManagementFunction function) {
        if (!vector.has("inputValue")) {
            return vector.number("valueField");
        }
        return switch (function) {
            case SET_MAXIMUM_POWER_LIMIT, SET_MAXIMUM_PHASE_POWER_UNBALANCE_LIMIT ->
                AmountField.roundingUp(vector.longNumber("inputValue")).code();
            case CLEAR_CREDIT, CLEAR_TAMPER_CONDITION, EXTENDED_TOKEN_SET -> vector.number("inputValue");
        };
    }

    static Comparison test(Case vector, TableSets tables) {
        int subclass = vector.number("subclass");
        long control = HexFormat.fromHexDigitsToLong(vector.text("controlHex"));
        var test = new MeterTest(subclass, control, vector.number("mfrCode"));
        return new Comparison(vector)
                .field("controlBits", MeterTest.controlBits(subclass))
                .field("plainBlockHex", HexFormat.of().toHexDigits(TokenCodec.block(test)))
                .field("token", TokenCodec.unencrypted(test).digits());
    }

    /** A token that must not be read: the error's name. */
    static Comparison negative(Case vector, TableSets tables) {
        var key = DecoderKey.ofHex(VectorMeters.algorithm(vector), vector.text("decoderKeyHex"));
        TokenCodec codec = TokenCodec.of(key, tables.of(vector));
        return new Comparison(vector).field("expect", outcome(codec, vector.text("token")));
    }

    private static String outcome(TokenCodec codec, String digits) {
        try {
            return switch (codec.decode(Token.parse(digits))) {
                case Decoded.Undecodable no -> no.error().name();
                case TokenContent content -> "read as " + content;
            };
        } catch (StsException e) {
            return VectorMeters.name(e);
        }
    }
}
