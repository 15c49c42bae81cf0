package ng.powerpay.sts.meter;

import ng.powerpay.sts.KeyExpiry;
import ng.powerpay.sts.KeyRegister;
import ng.powerpay.sts.KeyRevision;
import ng.powerpay.sts.KeyType;
import ng.powerpay.sts.SupplyGroupCode;
import ng.powerpay.sts.TariffIndex;

/**
 * What a meter knows of its key. Not the base date: it counts minutes and never asks since when.
 */
public record KeyLabel(SupplyGroupCode sgc, TariffIndex tariff, KeyRevision krn, KeyType type, KeyExpiry ken) {
    /** As the vending side knows it. */
    public static KeyLabel of(KeyRegister register, TariffIndex tariff) {
        return new KeyLabel(register.sgc(), tariff, register.krn(), register.type(), register.ken());
    }
}
