package hanoius.store;

import hanoius.model.Milestone;
import hanoius.store.DocumentException.Reason;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Reads whole milestones from a document by their place in it, and remembers the latest of them.
 * The file is opened for each read that finds nothing remembered, so that between two of them it
 * may be moved, mailed or written by others.
 */
final class MilestoneReader implements IntFunction<Milestone> {

    private static final int REMEMBERED = 512;

    private final Path path;
    private final long[] numbers;
    private final Map<Integer, Milestone> latest =
            new LinkedHashMap<>(16, 0.75F, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Milestone> eldest) {
                    return size() > REMEMBERED;
                }
            };

    MilestoneReader(Path path, long[] numbers) {
        this.path = path;
        this.numbers = numbers;
    }

    /**
     * The milestone at a place, for any thread.
     *
     * @throws DocumentException when it cannot be read
     */
    @Override
    public synchronized Milestone apply(int place) {
        Milestone known = latest.get(place);
        if (known == null) {
            known = read(numbers[place]);
            latest.put(place, known);
        }
        return known;
    }

    private Milestone read(long number) {
        try (Connection connection = Connections.open(path);
                Statements statements = new Statements(connection)) {
            return new MilestoneTable(statements, new RecordTable(statements)).read(number);
        } catch (SQLException e) {
            throw Failures.reading(path, e);
        } catch (IOException e) {
            throw Failures.reading(path, e);
        } catch (IllegalArgumentException e) {
            throw new DocumentException(path, Reason.DAMAGED, "is damaged: " + e.getMessage(), e);
        }
    }
}
