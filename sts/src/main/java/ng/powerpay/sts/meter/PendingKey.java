package ng.powerpay.sts.meter;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import ng.powerpay.sts.DecoderKey;
import ng.powerpay.sts.EncryptionAlgorithm;
import ng.powerpay.sts.KeyExpiry;
import ng.powerpay.sts.KeyRevision;
import ng.powerpay.sts.KeySection;
import ng.powerpay.sts.KeyType;
import ng.powerpay.sts.SupplyGroupCode;
import ng.powerpay.sts.TariffIndex;

/** The sections of a key change typed so far, in any order; a repeated one replaces the first. */
final class PendingKey {
    private final EncryptionAlgorithm algorithm;
    private final Map<Integer, KeySection> sections = new TreeMap<>();

    PendingKey(EncryptionAlgorithm algorithm) {
        this.algorithm = algorithm;
    }

    /** EA07 has at most three sections. */
    boolean knows(KeySection section) {
        return algorithm == EncryptionAlgorithm.MISTY1 || section.order() < 4;
    }

    void add(KeySection section) {
        sections.put(section.order(), section);
    }

    void clear() {
        sections.clear();
    }

    Collection<KeySection> all() {
        return sections.values();
    }

    boolean complete() {
        KeySection first = sections.get(1);
        if (first == null || !sections.containsKey(2)) {
            return false;
        }
        return switch (algorithm) {
            case STA -> !carriesGroup(first) || sections.containsKey(3);
            case MISTY1 -> sections.size() == 4;
        };
    }

    /** RO: the base date changes. */
    boolean rollover() {
        return section(1).bits(35, 1) == 1;
    }

    KeyType type() {
        return KeyType.of(section(1).bits(32, 2));
    }

    /** The new key; a group the set does not carry stays as it was. */
    MeterKey key(SupplyGroupCode oldGroup) {
        KeySection first = section(1);
        KeySection second = section(2);
        int ken = (first.bits(40, 4) << 4) | second.bits(40, 4);
        var label = new KeyLabel(
                group(oldGroup),
                new TariffIndex(second.bits(32, 8)),
                new KeyRevision(first.bits(36, 4)),
                type(),
                new KeyExpiry(ken));
        return new MeterKey(decoderKey(), label);
    }

    private DecoderKey decoderKey() {
        long first = word(1) << 32;
        return switch (algorithm) {
            case STA -> DecoderKey.sta(first | word(2));
            case MISTY1 -> DecoderKey.misty1(first | word(3), (word(4) << 32) | word(2));
        };
    }

    private SupplyGroupCode group(SupplyGroupCode oldGroup) {
        return switch (algorithm) {
            case STA -> carriesGroup(section(1)) ? groupOf(section(3).bits(20, 24)) : oldGroup;
            case MISTY1 -> groupOf((section(4).bits(32, 12) << 12) | section(3).bits(32, 12));
        };
    }

    private static SupplyGroupCode groupOf(int number) {
        return SupplyGroupCode.ofNumber(number);
    }

    private static boolean carriesGroup(KeySection first) {
        return first.bits(34, 1) == 1;
    }

    private long word(int order) {
        return section(order).payload() & 0xFFFF_FFFFL;
    }

    private KeySection section(int order) {
        KeySection section = sections.get(order);
        if (section == null) {
            throw new IllegalStateException("section " + order + " has not been typed");
        }
        return section;
    }
}
