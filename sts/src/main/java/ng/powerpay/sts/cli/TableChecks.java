package ng.powerpay.sts.cli;

import java.util.HexFormat;
import java.util.stream.Stream;
import ng.powerpay.sts.AmountField;
import ng.powerpay.sts.Crc16;
import ng.powerpay.sts.DecoderKey;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyExpiry;
import ng.powerpay.sts.Luhn;
import ng.powerpay.sts.StsError;
import ng.powerpay.sts.StsException;
import ng.powerpay.sts.Tid;
import ng.powerpay.sts.cipher.BlockCipher;

/** Vectors of single parts: ciphers, amounts, check digits, identifiers, expiry, checksum. */
final class TableChecks {
    private TableChecks() {}

    static Comparison sta(Case vector, TableSets tables) {
        return block(vector, tables, EncryptionAlgorithm.STA);
    }

    static Comparison misty1(Case vector, TableSets tables) {
        return block(vector, tables, EncryptionAlgorithm.MISTY1);
    }

    private static Comparison block(Case vector, TableSets tables, EncryptionAlgorithm algorithm) {
        DecoderKey key = DecoderKey.ofHex(algorithm, vector.text("keyHex"));
        BlockCipher cipher = key.cipher(tables.of(vector));
        long plain = HexFormat.fromHexDigitsToLong(vector.text("plainHex"));
        long made = cipher.encrypt(plain);
        HexFormat hex = HexFormat.of();
        return new Comparison(vector)
                .field("cipherHex", hex.toHexDigits(made))
                .field("plainHex", hex.toHexDigits(cipher.decrypt(made)));
    }

    static Comparison amount(Case vector, TableSets tables) {
        try {
            AmountField field = AmountField.roundingUp(vector.longNumber("unitsRequested"));
            Comparison all = new Comparison(vector).field("field", field.code());
            return all.field("unitsCredited", field.value()).field("error", "none");
        } catch (StsException e) {
            return refused(vector, e, "field");
        }
    }

    static Comparison luhn(Case vector, TableSets tables) {
        int digit = Luhn.checkDigit(vector.text("digits"));
        return new Comparison(vector).field("checkDigit", digit);
    }

    static Comparison tid(Case vector, TableSets tables) {
        try {
            Tid tid = Tid.at(vector.time("issueTimeUtc"), VectorMeters.baseDate(vector));
            return new Comparison(vector).field("tid", tid.value()).field("error", "none");
        } catch (StsException e) {
            return refused(vector, e, "tid");
        }
    }

    /** A vector that wants an error of another vocabulary is content with any named refusal. */
    private static Comparison refused(Case vector, StsException e, String result) {
        String wanted = vector.text("error", "");
        boolean ours =
                Stream.of(StsError.values()).anyMatch(known -> known.name().equals(wanted));
        Comparison all = new Comparison(vector).field(result, e.error());
        return ours ? all.field("error", e.error()) : all;
    }

    static Comparison expiry(Case vector, TableSets tables) {
        Tid tid = new Tid(vector.number("tid"));
        boolean accepted = new KeyExpiry(vector.number("ken")).allows(tid);
        return new Comparison(vector)
                .field("accepted", accepted)
                .field("tokenTimeUtc", tid.instant(VectorMeters.baseDate(vector)));
    }

    static Comparison crc(Case vector, TableSets tables) {
        byte[] bytes = HexFormat.of().parseHex(vector.text("bytesHex"));
        String made = HexFormat.of().toHexDigits((short) Crc16.of(bytes));
        return new Comparison(vector).field("crcHex", made);
    }
}
