package hanoius.store;

import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.query.SearchWords;
import hanoius.query.TextsOfNew;
import hanoius.task.Pipeline;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of all records, found by their beginnings. It follows from the other tables. */
final class SearchIndex {

    /** The first and the last are made here; what is between comes with the texts of a record. */
    static final List<String> COLUMNS =
            List.of(
                    "record",
                    "title",
                    "party",
                    "place",
                    "sector",
                    "kind",
                    "theme",
                    "source",
                    "words",
                    "accented");

    private static final String ADD =
            "INSERT INTO search (rowid, "
                    + String.join(", ", COLUMNS)
                    + ") VALUES (?"
                    + ", ?".repeat(COLUMNS.size())
                    + ")";

    /** The texts of so many records are made words of and put in at once. */
    private static final int TOGETHER = 128;

    /** From so many records on that are put in at once, more words are held back. */
    private static final int MANY = 5_000;

    /** Bytes of words that the index puts in order at once, by itself and of many records. */
    private static final int USUAL_HOLD = 1 << 20;

    private static final int LARGE_HOLD = 16 << 20;

    /** How many runs of words lie beside each other before they are made one, by itself. */
    private static final int USUAL_MERGE = 4;

    private final Statements statements;

    private SearchIndex(Statements statements) {
        this.statements = statements;
    }

    /** The document's own; within the transaction that changes the records. */
    static SearchIndex own(Statements statements) {
        return new SearchIndex(statements);
    }

    /** Reads all records into an index that is empty or of an earlier form. */
    void fill() throws SQLException {
        statements.run("INSERT INTO search (search) VALUES ('delete-all')");
        for (RecordId.Kind kind : RecordId.Kind.FACTS) {
            addAll(kind, IndexedTexts.query(kind) + " ORDER BY fact.id");
        }
        // One sorted run in place of many: every later query looks in one place only.
        statements.run("INSERT INTO search (search) VALUES ('optimize')");
    }

    /**
     * Brings the index up to date with edits that were carried out: the rows of the records whose
     * words they change, be it their own or those of what they cite or belong to.
     *
     * @param number the number of a fact
     * @param fresh records that were added and never there before, by their numbers, in their
     *     order: the index has nothing of them
     * @param find what is held now
     */
    void follow(
            Collection<Edit> edits,
            IndexedTexts.Numbers number,
            Map<Long, Entity> fresh,
            Function<RecordId, Entity> find)
            throws SQLException {
        Map<Long, RecordId.Kind> stale = new IndexedTexts(statements).touched(edits, number);
        // One may belong to a record that another edit of the same change gives other words.
        stale.keySet().removeAll(fresh.keySet());
        if (stale.size() + fresh.size() < MANY) {
            renew(stale);
            addAll(fresh, find);
            return;
        }
        // Else words are put in order and written again and again, a thousand records at a time.
        configure("hashsize", LARGE_HOLD);
        configure("automerge", 0);
        renew(stale);
        addAll(fresh, find);
        configure("automerge", USUAL_MERGE);
        configure("hashsize", USUAL_HOLD);
        statements.run("DELETE FROM search_config WHERE k IN ('automerge', 'hashsize')");
    }

    private void configure(String setting, int value) throws SQLException {
        statements.run("INSERT INTO search (search, rank) VALUES (?, ?)", setting, value);
    }

    private void renew(Map<Long, RecordId.Kind> stale) throws SQLException {
        for (Map.Entry<Long, RecordId.Kind> each : stale.entrySet()) {
            statements.run("DELETE FROM search WHERE rowid = ?", each.getKey());
            statements.each(
                    IndexedTexts.query(each.getValue()) + " WHERE fact.id = ?",
                    row -> statements.run(ADD, RecordTexts.of(each.getValue(), row).indexed()),
                    each.getKey());
        }
    }

    private void addAll(Map<Long, Entity> records, Function<RecordId, Entity> find)
            throws SQLException {
        TextsOfNew texts = new TextsOfNew(find);
        try (Pipeline<List<@Nullable Object[]>, SQLException> rows =
                new Pipeline<>(made -> statements.runAll(ADD, made))) {
            List<Map.Entry<Long, Entity>> waiting = new ArrayList<>(TOGETHER);
            for (Map.Entry<Long, Entity> each : records.entrySet()) {
                if (RecordId.Kind.FACTS.contains(each.getValue().id().kind())) {
                    texts.lookUp(each.getValue());
                    waiting.add(each);
                }
                if (waiting.size() == TOGETHER) {
                    submit(waiting, rows, one -> RecordTexts.of(one, texts));
                }
            }
            submit(waiting, rows, one -> RecordTexts.of(one, texts));
            rows.finish();
        }
    }

    /** Adds all records of a kind that a query finds, of which the index has nothing. */
    private void addAll(RecordId.Kind kind, String query) throws SQLException {
        try (Pipeline<List<@Nullable Object[]>, SQLException> rows =
                new Pipeline<>(made -> statements.runAll(ADD, made))) {
            List<RecordTexts> waiting = new ArrayList<>(TOGETHER);
            statements.each(
                    query,
                    row -> {
                        waiting.add(RecordTexts.of(kind, row));
                        if (waiting.size() == TOGETHER) {
                            submit(waiting, rows, one -> one);
                        }
                    });
            submit(waiting, rows, one -> one);
            rows.finish();
        }
    }

    private static <T> void submit(
            List<T> waiting,
            Pipeline<List<@Nullable Object[]>, SQLException> rows,
            Function<T, RecordTexts> texts)
            throws SQLException {
        List<T> some = List.copyOf(waiting);
        waiting.clear();
        rows.submit(() -> some.stream().map(each -> texts.apply(each).indexed()).toList());
    }

    /** What stands in each column of the index: words with blanks between. */
    static List<String> words(RecordId.Kind kind, Row row) throws SQLException {
        return RecordTexts.of(kind, row).words();
    }

    /**
     * The texts of a record as a query has them.
     *
     * @param texts for each column of the index but the first and the last; null for none
     * @param values as in {@code status=signed}, or null
     */
    private record RecordTexts(
            long number,
            RecordId.Kind kind,
            String key,
            List<@Nullable String> texts,
            @Nullable String values) {

        static RecordTexts of(RecordId.Kind kind, Row row) throws SQLException {
            List<@Nullable String> texts = new ArrayList<>(COLUMNS.size() - 2);
            for (String column : COLUMNS.subList(1, COLUMNS.size() - 1)) {
                texts.add(row.optional(column));
            }
            return new RecordTexts(
                    row.number("id"),
                    kind,
                    row.text("key"),
                    texts,
                    row.optional(IndexedTexts.VALUES));
        }

        static RecordTexts of(Map.Entry<Long, Entity> numbered, TextsOfNew texts) {
            Entity record = numbered.getValue();
            return new RecordTexts(
                    numbered.getKey(),
                    record.id().kind(),
                    record.id().key(),
                    texts.texts(record).stream()
                            .<@Nullable String>map(RecordTexts::joined)
                            .toList(),
                    joined(
                            texts.values(record).stream()
                                    .map(each -> each.list() + "=" + each.key())
                                    .toList()));
        }

        private static String joined(List<String> texts) {
            return String.join(String.valueOf(RecordWords.SEPARATOR), texts);
        }

        List<String> words() {
            RecordWords words = new RecordWords();
            List<String> all = new ArrayList<>(COLUMNS.size());
            all.add(SearchIndex.kind(kind) + " " + words.column(key) + SearchIndex.values(values));
            for (String each : texts) {
                all.add(words.column(each));
            }
            all.add(String.join(" ", words.accented()));
            return all;
        }

        /** Its row in the index. */
        @Nullable Object[] indexed() {
            @Nullable Object[] row = new Object[COLUMNS.size() + 1];
            row[0] = number;
            List<String> words = words();
            for (int i = 0; i < words.size(); i++) {
                row[i + 1] = words.get(i);
            }
            return row;
        }
    }

    /** A blank and a word for each value that is shown by other words than it has in a document. */
    private static String values(@Nullable String values) {
        return values == null
                ? ""
                : Stream.of(values.split(String.valueOf(RecordWords.SEPARATOR), -1))
                        .filter(each -> each.indexOf('=') > 0)
                        .map(
                                each ->
                                        value(
                                                each.substring(0, each.indexOf('=')),
                                                each.substring(each.indexOf('=') + 1)))
                        .distinct()
                        .map(each -> " " + each)
                        .collect(Collectors.joining());
    }

    /**
     * The word that every record with a value of a list has; nobody can type one. What the value is
     * called is looked up when something is searched for, so that a term can be renamed at once,
     * however many records have it.
     *
     * @param key what a document has for it
     */
    static String value(String list, String key) {
        StringBuilder word = new StringBuilder("\uE010").append(list).append('\uE011');
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                word.append(c);
            } else {
                // Of others the tokenizer folds some and cuts at some.
                word.append('\uE012').append(Integer.toString(c, Character.MAX_RADIX));
            }
        }
        return word.toString();
    }

    /** The word that every record of a kind has; nobody can type one. */
    static String kind(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE -> "\uE001";
            case AGREEMENT -> "\uE002";
            case INDICATOR -> "\uE003";
            case OBSERVATION -> "\uE004";
            case SOURCE -> "\uE005";
            case PARTY -> "\uE006";
            case LINK, CHART, TERM, ATTACHMENT ->
                    throw new IllegalArgumentException("no words are kept of a " + kind);
        };
    }

    /** Adds all words that belong in the document's own index to a sum, record by record. */
    static void sum(Statements statements, WordSum sum, Transaction.Work each) throws SQLException {
        for (RecordId.Kind kind : RecordId.Kind.FACTS) {
            statements.each(
                    IndexedTexts.query(kind) + " ORDER BY fact.id",
                    row -> {
                        sum.add(row.number("id"), words(kind, row));
                        each.run();
                    });
        }
    }

    /** The words of one record as the search index takes them. */
    private static final class RecordWords {

        /** Between the texts of a list when a query joins them. */
        private static final char SEPARATOR = '\u001F';

        /** Stands between two texts of a column, so that no phrase goes from one into the other. */
        private static final String BORDER = " \uE000 ";

        private final Set<String> accented = new TreeSet<>();

        /** Words cut and folded; null and empty give none. */
        String column(@Nullable String texts) {
            if (texts == null || texts.isEmpty()) {
                return "";
            }
            return texts.indexOf(SEPARATOR) < 0
                    ? folded(texts)
                    : List.of(texts.split(String.valueOf(SEPARATOR), -1)).stream()
                            .map(this::folded)
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining(BORDER));
        }

        private String folded(String text) {
            StringBuilder folded = new StringBuilder(text.length());
            if (SearchWords.foldPlain(text, folded)) {
                return folded.toString();
            }
            for (SearchWords.Word each : SearchWords.of(text)) {
                if (each.isAccented()) {
                    accented.add(each.exact());
                }
                folded.append(folded.isEmpty() ? "" : " ").append(each.folded());
            }
            return folded.toString();
        }

        /** The words so far that folding changed, as they were written but in small letters. */
        Set<String> accented() {
            return Collections.unmodifiableSet(accented);
        }
    }
}
