package ng.powerpay.platform;

import java.util.List;

/** The environment is wrong; the message has one line per fault and no secret. */
public final class SettingsFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SettingsFault(List<String> faults) {
        super(String.join("\n", faults));
    }
}
