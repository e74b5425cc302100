package hanoius.store;

import hanoius.archive.Unread;
import hanoius.archive.UnreadRecords;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads whole milestones of a document by their names, as they are now, and remembers the latest of
 * them. It has a connection of its own, so that a view never waits for a search or for what is
 * being written.
 */
final class MilestoneReader implements Milestones.Reader, AutoCloseable {

    private static final int REMEMBERED = 512;

    private Path path;
    private Connection connection;
    private Statements statements;
    private RecordIdTable numbers;
    private EntityTable<Milestone> table;
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
        numbers = new RecordIdTable(statements);
        table = new EntityTable<>(MilestoneSchema.MILESTONE, statements, numbers);
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
    public synchronized Milestone read(RecordId id) {
        Milestone known = latest.get(id);
        if (known == null) {
            known = readNow(id);
            latest.put(id, known);
        }
        return known;
    }

    /** Not remembered: whoever wants many wants each of them once. */
    @Override
    public synchronized List<Milestone> readAll(List<RecordId> ids) {
        numbers.forget();
        try {
            Map<RecordId, Milestone> read = table.readAll(ids);
            return ids.stream()
                    .map(id -> Optional.ofNullable(read.get(id)).orElseThrow(() -> gone(id)))
                    .toList();
        } catch (SQLException e) {
            throw DocumentException.reading(path, e);
        } catch (IllegalArgumentException e) {
            // One by one it is seen which.
            return ids.stream().map(this::readNow).toList();
        }
    }

    private DocumentException gone(RecordId id) {
        return new DocumentException(
                path, Reason.CHANGED, "was changed in the meantime: there is no " + id);
    }

    private Milestone readNow(RecordId id) {
        numbers.forget();
        try {
            return table.read(id).orElseThrow(() -> gone(id));
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
        numbers = new RecordIdTable(statements);
        table = new EntityTable<>(MilestoneSchema.MILESTONE, statements, numbers);
    }

    @Override
    public synchronized void close() throws SQLException {
        statements.close();
        connection.close();
    }
}
