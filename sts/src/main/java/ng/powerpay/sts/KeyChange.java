package ng.powerpay.sts;

import java.util.ArrayList;
import java.util.List;

/**
 * What a key-change set tells a meter: the new key and everything that goes with it.
 *
 * <p>Sections, 44 bits each: 1st KENHO(4) KRN(4) RO(1) 3KCT(1) KT(2) NKHO(32); 2nd KENLO(4) TI(8)
 * NKLO(32); 3rd, for EA07 SGC(24) and zeros, for EA11 the low 12 bits of SGC and key word 2; 4th,
 * EA11 only, the high 12 bits of SGC and key word 3.
 *
 * @param rollover RO: the base date changes, so the meter forgets its token identifiers
 * @param withSgc the set tells the meter its SGC; always so for EA11
 */
public record KeyChange(DecoderKey key, KeyRegister register, TariffIndex tariff, boolean rollover, boolean withSgc) {

    /** The sections in order: two or three for EA07, four for EA11. */
    public List<KeySection> sections() {
        List<KeySection> sections = new ArrayList<>(List.of(first(), second()));
        long group = register.sgc().number();
        switch (key.algorithm()) {
            case STA -> {
                if (withSgc) {
                    sections.add(new KeySection(3, group << 20));
                }
            }
            case MISTY1 -> {
                sections.add(new KeySection(3, ((group & 0xFFF) << 32) | word(1)));
                sections.add(new KeySection(4, ((group >> 12) << 32) | word(2)));
            }
        }
        return List.copyOf(sections);
    }

    private KeySection first() {
        boolean threeTokens = withSgc && key.algorithm() == EncryptionAlgorithm.STA;
        int head = ((register.ken().value() >> 4) << 8)
                | (register.krn().value() << 4)
                | (rollover ? 8 : 0)
                | (threeTokens ? 4 : 0)
                | register.type().digit();
        return new KeySection(1, ((long) head << 32) | word(0));
    }

    private KeySection second() {
        int head = ((register.ken().value() & 15) << 8) | tariff.value();
        int last = key.algorithm().keyBits() / 32 - 1;
        return new KeySection(2, ((long) head << 32) | word(last));
    }

    private long word(int index) {
        return key.word(index) & 0xFFFF_FFFFL;
    }
}
