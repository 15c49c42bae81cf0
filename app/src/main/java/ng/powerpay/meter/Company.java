package ng.powerpay.meter;

import java.util.List;

/**
 * A distribution company.
 *
 * @param code ours, such as {@code ikeja}
 * @param states where it sells; several are shared, so a state never decides the company
 */
public record Company(String code, String name, String shortName, List<String> states) {

    public Company {
        states = List.copyOf(states);
    }
}
