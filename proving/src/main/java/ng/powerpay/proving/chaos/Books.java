package ng.powerpay.proving.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import ng.powerpay.sandbox.SandboxServer;

/** The books of both sides, while something runs that moves money. */
public interface Books {

    /** Straight to our database, as its owner. */
    Connection connect() throws SQLException;

    /** The providers, who remember everything. */
    SandboxServer sandbox();
}
