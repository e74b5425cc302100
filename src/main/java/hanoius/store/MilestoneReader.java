package hanoius.store;

import hanoius.archive.Unread;
import hanoius.archive.UnreadRecords;
import hanoius.model.Milestone;
import hanoius.model.Milestones.UnreadException;
import hanoius.model.RecordId;
import hanoius.schema.MilestoneSchema;
import hanoius.store.DocumentException.Reason;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads whole milestones of a document by their names, as they are now, and remembers the latest of
 * them. It has a connection of its own, so that a view never waits for a search or for what is
 * being written.
 */
final class MilestoneReader implements Function<RecordId, Milestone>, AutoCloseable {

    private static final int REMEMBERED = 512;

    private Path path;
    private Connection connection;
    private Statements statements;
    private final Map<RecordId, Milestone> latest =
            new LinkedHashMap<>(16, 0.75F, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<RecordId, Milestone> eldest) {
                    return size() > REMEMBERED;
                }
            };

    /** Of a document that is open, and is this file still. */
    MilestoneReader(Path path) throws SQLException {
        this.path = path;
        connection = connected(path);
        statements = new Statements(connection);
    }

    private static Connection connected(Path path) throws SQLException {
        try {
            Connection connection = Connections.open(path);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
            return connection;
        } catch (IOException e) {
            throw DocumentException.reading(path, e);
        }
    }

    /**
     * The milestone of that name, for any thread.
     *
     * @throws DocumentException when the document cannot be read
     * @throws UnreadException when only this cannot
     */
    @Override
    public synchronized Milestone apply(RecordId id) {
        Milestone known = latest.get(id);
        if (known == null) {
            known = read(id);
            latest.put(id, known);
        }
        return known;
    }

    private Milestone read(RecordId id) {
        try {
            return new EntityTable<>(
                            MilestoneSchema.MILESTONE, statements, new RecordIdTable(statements))
                    .read(id)
                    .orElseThrow(
                            () ->
                                    new DocumentException(
                                            path,
                                            Reason.CHANGED,
                                            "was changed in the meantime: there is no " + id));
        } catch (SQLException e) {
            throw DocumentException.reading(path, e);
        } catch (IllegalArgumentException e) {
            throw unread(id, e);
        }
    }

    private static UnreadException unread(RecordId id, IllegalArgumentException fault) {
        var unread = new UnreadRecords();
        unread.add(id.kind(), 0, id.toString(), fault);
        Unread told = unread.told().getFirst();
        return new UnreadException(id, told.field(), told.why(), fault);
    }

    /** Reads some records anew when they are wanted next. */
    synchronized void forget(Collection<RecordId> changed) {
        latest.keySet().removeAll(changed);
    }

    /** Goes on with another file, which has the same milestones. */
    synchronized void move(Path other) throws SQLException {
        close();
        latest.clear();
        path = other;
        connection = connected(path);
        statements = new Statements(connection);
    }

    @Override
    public synchronized void close() throws SQLException {
        statements.close();
        connection.close();
    }
}
