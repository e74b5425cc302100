package planted.hanoius.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens documents by ways of its own, without their locks, so that a test can see rules fail. */
public class StrayConnection {

    Connection literal() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:a?immutable=1");
    }

    Connection putTogether(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + "?mode=ro&NOLOCK=1");
    }

    Connection property() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("immutable", "true");
        return DriverManager.getConnection("jdbc:sqlite:a", properties);
    }

    Connection system(String none) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:file:a?vfs=" + none);
    }
}
