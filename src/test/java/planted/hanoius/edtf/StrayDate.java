package planted.hanoius.edtf;

import java.sql.Connection;

/** Breaks the rules of dates, so that a test can see them fail. */
public class StrayDate {
    public Connection connection;
}
