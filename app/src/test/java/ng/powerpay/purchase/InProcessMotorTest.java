package ng.powerpay.purchase;

import java.util.Map;
import ng.powerpay.DueWorkSuite;
import ng.powerpay.Market;

/** Due work carried on by the server itself. */
class InProcessMotorTest extends DueWorkSuite {

    InProcessMotorTest() {
        super(new Market(Map.of()));
    }
}
