package hanoius.filing;

import hanoius.model.RecordId;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * What was left open when copies were merged, latest first, kept in a properties file: where the
 * copies lie is nobody's matter but the user's, so that it is not kept in the document.
 *
 * @param file which may not be there yet
 */
public record UndecidedMerges(Path file) {

    /** So many merges are kept. */
    private static final int MOST = 50;

    /** Of each, so many records. */
    private static final int RECORDS = 200;

    /**
     * A record of which something was left open.
     *
     * @param name what it was called then, for one that is not in the document
     */
    public record Open(RecordId id, String name) {}

    /**
     * A merge that left something open.
     *
     * @param document the one that took over
     * @param copy where the copy lay, absolute
     * @param group of what was taken over, by which its step is known; empty where nobody knows
     * @param records those of which something was left open
     */
    public record Entry(UUID document, Path copy, Instant at, String group, List<Open> records) {

        public Entry {
            records = List.copyOf(records);
        }

        public String copyName() {
            return String.valueOf(copy.getFileName());
        }
    }

    /** Those of a document; none where the file says nothing that makes sense. */
    public List<Entry> of(UUID document) {
        return all().stream().filter(each -> each.document().equals(document)).toList();
    }

    private List<Entry> all() {
        return new NumberedEntries(file).read(MOST, UndecidedMerges::entry);
    }

    private static Optional<Entry> entry(Properties saved, String at) {
        try {
            String path = saved.getProperty(at + "copy", "");
            if (path.isEmpty()) {
                return Optional.empty();
            }
            List<Open> records = new ArrayList<>();
            for (int i = 1; i <= RECORDS; i++) {
                String id = saved.getProperty(at + i + ".id");
                if (id == null) {
                    break;
                }
                records.add(new Open(RecordId.parse(id), saved.getProperty(at + i + ".name", "")));
            }
            return Optional.of(
                    new Entry(
                            UUID.fromString(saved.getProperty(at + "document", "")),
                            Path.of(path),
                            Instant.parse(saved.getProperty(at + "at", "")),
                            saved.getProperty(at + "group", ""),
                            records));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps what a merge left open, in the place of what one of the same copy has left before;
     * nothing, if that is nothing.
     *
     * @return those of the document then
     * @throws IOException if it cannot be kept
     */
    public List<Entry> keep(Entry entry) throws IOException {
        List<Entry> all = new ArrayList<>(without(entry.document(), entry.copy()));
        if (!entry.records().isEmpty()) {
            all.addFirst(entry);
        }
        write(all);
        return of(entry.document());
    }

    /**
     * Forgets what was left open of a copy.
     *
     * @return those of the document then
     * @throws IOException if that cannot be kept
     */
    public List<Entry> forget(UUID document, Path copy) throws IOException {
        write(without(document, copy));
        return of(document);
    }

    private List<Entry> without(UUID document, Path copy) {
        return all().stream()
                .filter(each -> !(each.document().equals(document) && each.copy().equals(copy)))
                .toList();
    }

    private void write(List<Entry> all) throws IOException {
        if (all.equals(all())) {
            return;
        }
        var saved = new Properties();
        for (int i = 0; i < Math.min(MOST, all.size()); i++) {
            Entry each = all.get(i);
            String at = NumberedEntries.at(i + 1);
            saved.setProperty(at + "document", each.document().toString());
            saved.setProperty(at + "copy", each.copy().toString());
            saved.setProperty(at + "at", each.at().toString());
            saved.setProperty(at + "group", each.group());
            for (int k = 0; k < Math.min(RECORDS, each.records().size()); k++) {
                Open open = each.records().get(k);
                saved.setProperty(at + (k + 1) + ".id", open.id().toString());
                saved.setProperty(at + (k + 1) + ".name", open.name());
            }
        }
        new NumberedEntries(file).write(saved);
    }
}
