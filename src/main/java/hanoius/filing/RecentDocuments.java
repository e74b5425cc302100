package hanoius.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * The documents that were open lately, latest first, kept in a properties file. It is read each
 * time anew, so that two windows keep one list.
 *
 * @param file which may not be there yet
 */
public record RecentDocuments(Path file) {

    /** So many are kept. */
    public static final int MOST = 10;

    /**
     * A document as it was when it was last opened.
     *
     * @param path where it lay, absolute
     * @param milestones how many it held
     * @param agreements likewise
     * @param opened when that was
     */
    public record Entry(Path path, String title, int milestones, int agreements, Instant opened) {

        /** Whether there is still something where it lay. */
        public boolean isThere() {
            return Files.exists(path);
        }

        /** Its file's name, with as many of its folders as tell it from the others listed. */
        public String nameAmong(List<Entry> listed) {
            int names = path.getNameCount();
            return IntStream.rangeClosed(1, names)
                    .mapToObj(many -> path.subpath(names - many, names))
                    .filter(
                            end ->
                                    listed.stream()
                                            .map(Entry::path)
                                            .filter(other -> !other.equals(path))
                                            .noneMatch(other -> other.endsWith(end)))
                    .map(Path::toString)
                    .findFirst()
                    .orElseGet(path::toString);
        }
    }

    /** All of them; none where the file says nothing that makes sense. */
    public List<Entry> list() {
        return new NumberedEntries(file).read(MOST, RecentDocuments::entry);
    }

    private static Optional<Entry> entry(Properties saved, String at) {
        try {
            String path = saved.getProperty(at + "path", "");
            return path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Entry(
                                    Path.of(path),
                                    saved.getProperty(at + "title", ""),
                                    Integer.parseInt(saved.getProperty(at + "milestones", "0")),
                                    Integer.parseInt(saved.getProperty(at + "agreements", "0")),
                                    Instant.parse(saved.getProperty(at + "opened", ""))));
        } catch (InvalidPathException | NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Puts a document at the head of the list.
     *
     * @return the list as it is then
     * @throws IOException if it cannot be kept
     */
    public List<Entry> add(Entry opened) throws IOException {
        List<Entry> all = new ArrayList<>(without(opened.path()));
        all.addFirst(opened);
        return keep(all);
    }

    /**
     * Takes a document out of the list; the document itself stays as it is.
     *
     * @return the list as it is then
     * @throws IOException if it cannot be kept
     */
    public List<Entry> remove(Path path) throws IOException {
        return keep(without(path));
    }

    private List<Entry> without(Path path) {
        return list().stream().filter(each -> !each.path().equals(path)).toList();
    }

    private List<Entry> keep(List<Entry> all) throws IOException {
        List<Entry> kept = all.stream().limit(MOST).toList();
        if (!kept.equals(list())) {
            var saved = new Properties();
            for (int i = 0; i < kept.size(); i++) {
                Entry each = kept.get(i);
                String at = NumberedEntries.at(i + 1);
                saved.setProperty(at + "path", each.path().toString());
                saved.setProperty(at + "title", each.title());
                saved.setProperty(at + "milestones", Integer.toString(each.milestones()));
                saved.setProperty(at + "agreements", Integer.toString(each.agreements()));
                saved.setProperty(at + "opened", each.opened().toString());
            }
            new NumberedEntries(file).write(saved);
        }
        return kept;
    }
}
