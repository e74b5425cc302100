package planted.hanoius.model;

import java.sql.Connection;

/** Breaks the rules of the model, so that a test can see them fail. */
public class StrayFact {
    public Connection connection;
}
