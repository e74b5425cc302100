package hanoius.app;

import hanoius.chart.ChartViewModel;
import hanoius.command.Answer;
import hanoius.edtf.Refusal;
import hanoius.language.Language;
import hanoius.model.Indicator;
import hanoius.query.Query;
import hanoius.store.ForgedDocument;
import hanoius.support.BundledDocument;
import hanoius.task.DirectRunner;
import hanoius.text.Words;
import hanoius.timeline.TimelineViewModel;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.opentest4j.AssertionFailedError;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Documents as somebody who means harm makes them: the schema is right, the rows are what no person
 * writes. Each is opened, checked, laid out in its views and exported; everything comes to an end,
 * and nothing is answered with more than lines of a reason.
 */
final class HostileDocuments {

    /** What is too much or cannot be. */
    enum Hostility {
        CHAIN(
                "INSERT INTO record (id, kind, key) SELECT 500000 + value, 'milestone', 'H' ||"
                        + " value FROM {n}",
                "INSERT INTO milestone (id, date, date_earliest, date_latest, title, category,"
                    + " scope, summary, featured, lang) SELECT 500000 + value, '2019-05-02', 18018,"
                    + " 18018, 'Chained', 'visit', 'hanoi', '', 0, 'en' FROM {n}",
                "INSERT INTO record (id, kind, key) SELECT 700000 + value, 'link', 'milestone:H' ||"
                        + " value || ' same_event milestone:H' || (value + 1) FROM {n}"
                        + " WHERE value < (SELECT max(value) FROM {n})",
                "INSERT INTO link SELECT 700000 + value, 500000 + value, 'same_event', 500001 +"
                        + " value, '', 'en' FROM {n} WHERE value < (SELECT max(value) FROM {n})"),
        DIGITS(
                "UPDATE observation SET value = replace(hex(zeroblob(500000)), '00', '12') WHERE id"
                        + " IN (SELECT id FROM observation ORDER BY id DESC LIMIT 20)"),
        EXPONENT(
                "UPDATE observation SET value = '1e999999999', lower = NULL, upper = NULL WHERE id"
                        + " IN (SELECT id FROM observation ORDER BY id LIMIT 5)",
                "UPDATE observation SET value = '1e-999999999', lower = NULL, upper = NULL WHERE id"
                        + " IN (SELECT id FROM observation ORDER BY id DESC LIMIT 5)",
                "UPDATE observation SET lower = '-1e2147483647' WHERE id = (SELECT id FROM"
                        + " observation ORDER BY id LIMIT 1 OFFSET 9)"),
        REPORTS(
                "INSERT INTO record (id, kind, key) SELECT 900000 + value, 'observation', 'HO' ||"
                        + " value FROM {n}",
                "INSERT INTO observation (id, indicator, period, period_earliest, period_latest,"
                    + " value, qualifier, as_reported, note, lang, featured) SELECT 900000 + value,"
                    + " indicator.id, '2019', 17897, 18261, value, 'exact', '', '', 'en', 0 FROM"
                    + " {n}, indicator WHERE indicator.id = (SELECT min(id) FROM indicator)"),
        TWINS(
                "INSERT INTO record (id, kind, key) SELECT 1100000 + value, 'observation', 'HT' ||"
                        + " value FROM {n}",
                "INSERT INTO observation (id, indicator, period, period_earliest, period_latest,"
                    + " value, qualifier, as_reported, note, lang, featured, same_as) SELECT"
                    + " 1100000 + series.value, preferred.indicator, preferred.period,"
                    + " preferred.period_earliest, preferred.period_latest, series.value, 'exact',"
                    + " '', '', 'en', 0, preferred.id FROM {n}, observation AS preferred WHERE"
                    + " preferred.id = (SELECT min(id) FROM observation WHERE same_as IS NULL)"),
        TITLES(
                "UPDATE milestone SET title = replace(hex(zeroblob(10000000)), '00', 'ab') WHERE id"
                        + " IN (SELECT id FROM milestone LIMIT 2)",
                "UPDATE agreement SET title = substr(replace(hex(zeroblob(100000)), '00', 'W '), 1,"
                        + " 100000) WHERE id IN (SELECT id FROM agreement LIMIT 3)",
                "UPDATE milestone SET title = substr(replace(hex(zeroblob(100000)), '00', 'WM'), 1,"
                    + " 100000) WHERE id IN (SELECT id FROM milestone ORDER BY id DESC LIMIT 9)"),
        YEARS(
                "INSERT INTO record (id, kind, key) SELECT 1300000 + value, 'observation', 'HY' ||"
                        + " value FROM {years}",
                "INSERT INTO observation (id, indicator, period, value, qualifier, as_reported,"
                    + " note, lang, featured) SELECT 1300000 + value, indicator.id, iif(value < 0,"
                    + " '-', '') || printf('%04d', abs(value)), abs(value), 'exact', '', '', 'en',"
                    + " 0 FROM {years}, indicator WHERE indicator.id = (SELECT min(id) FROM"
                    + " indicator)"),
        FAR(
                "UPDATE milestone SET date = 'Y170000002' WHERE id = (SELECT min(id) FROM"
                        + " milestone)",
                "UPDATE milestone SET date = 'Y-170000002' WHERE id = (SELECT max(id) FROM"
                        + " milestone)",
                "UPDATE milestone SET date = 'Y-999999999/Y999999999' WHERE id = (SELECT max(id) -"
                        + " 1 FROM milestone)",
                "UPDATE agreement SET signed = 'Y999999999' WHERE id = (SELECT min(id) FROM"
                        + " agreement)",
                "UPDATE observation SET period = 'Y170000002' WHERE id = (SELECT min(id) FROM"
                        + " observation)",
                "UPDATE observation SET period = 'Y-999999999' WHERE id = (SELECT min(id) + 1 FROM"
                        + " observation)",
                "UPDATE observation SET period = 'Y999999999' WHERE id = (SELECT min(id) + 2 FROM"
                        + " observation)",
                "UPDATE observation SET period = 'Y-170000002/2019' WHERE id = (SELECT max(id) FROM"
                        + " observation)"),
        ZERO(
                "UPDATE milestone SET title = 'a' || char(0) || 'b' WHERE id = (SELECT min(id) FROM"
                        + " milestone)",
                "UPDATE indicator SET name = char(0) WHERE id = (SELECT max(id) FROM indicator)",
                "UPDATE source SET title = 'a' || char(0) WHERE id = (SELECT min(id) FROM source)"),
        EMPTY(
                "UPDATE observation SET value = '' WHERE id = (SELECT min(id) FROM observation)",
                "UPDATE observation SET value = 'NaN' WHERE id = (SELECT max(id) FROM observation)",
                "DELETE FROM observation WHERE indicator = (SELECT max(id) FROM indicator) AND id"
                        + " NOT IN (SELECT same_as FROM observation WHERE same_as IS NOT NULL)"),
        CITATIONS(
                "INSERT INTO citation SELECT (SELECT min(id) FROM milestone), 1000 + value, (SELECT"
                        + " min(id) FROM source), '', '' FROM {n}",
                "INSERT INTO participation SELECT (SELECT max(id) FROM agreement), 1000 + value,"
                        + " 'us', 'partner', NULL, 'x' || value FROM {n}",
                "INSERT INTO sector SELECT (SELECT max(id) FROM milestone), 1000 + value, 'x' ||"
                        + " value FROM {n}"),
        LANGUAGES(
                "INSERT INTO translation SELECT (SELECT min(id) FROM milestone), 'title', 'x' ||"
                        + " value, 'y', 'person', '' FROM {n}",
                "INSERT INTO translation SELECT id, 'title', 'z' || (id % 900), 'y', 'person', ''"
                        + " FROM milestone"),
        DATES(
                "UPDATE milestone SET date = '[2001' || replace(hex(zeroblob(20000)), '00',"
                        + " ',2002') || ']' WHERE id = (SELECT min(id) FROM milestone)",
                "UPDATE milestone SET date = 'XXXX-XX-XX' WHERE id = (SELECT max(id) FROM"
                        + " milestone)",
                "UPDATE agreement SET in_force = 'soon' WHERE id = (SELECT min(id) FROM"
                        + " agreement)"),
        CHARTS(
                "INSERT INTO chart (id, name, mode, base, equal_spans, fitted, first_day, last_day)"
                        + " VALUES (901, 'Many', 'index', 9223372036854775807, 1, 1, 0, 9)",
                "INSERT INTO chart (id, name, mode, base, equal_spans, fitted, first_day, last_day)"
                        + " VALUES (902, 'Far', 'log', NULL, 1, 1, -9223372036854775807,"
                        + " 9223372036854775807)",
                "INSERT INTO chart (id, name, mode, base, equal_spans, fitted, first_day, last_day)"
                        + " VALUES (903, 'Weights', 'value', NULL, 0, 0, 0, 9999)",
                "INSERT INTO chart_series SELECT 903, value, 'nothing' || value, NULL, 1 FROM"
                        + " {n} WHERE value < 900",
                "INSERT INTO chart_panel VALUES (903, 'USD', '1e308'), (903, 'persons', '1e-308')",
                "INSERT INTO chart (id, name, mode, base, equal_spans, fitted, first_day, last_day)"
                        + " VALUES (904, 'Infinite', 'value', NULL, 0, 0, 0, 9999)",
                "INSERT INTO chart_panel VALUES (904, 'USD', 'Infinity'), (904, 'a', 'NaN')"),
        DANGLING(
                "INSERT INTO record (id, kind, key) VALUES (1400000, 'milestone', 'nothing'),"
                        + " (1400001, 'link', 'other')",
                "INSERT INTO link SELECT 1400001, 1400000, 'same_event', min(id), '', 'en' FROM"
                        + " milestone",
                "UPDATE observation SET same_as = (SELECT max(id) FROM observation) WHERE id ="
                        + " (SELECT min(id) FROM observation)",
                "UPDATE observation SET same_as = (SELECT min(id) FROM observation) WHERE id ="
                        + " (SELECT max(id) FROM observation)",
                "UPDATE record SET key = 'changed' WHERE id = (SELECT min(id) FROM link)"),
        CONTENT(
                "INSERT INTO record (id, kind, key) VALUES (1600000, 'milestone', 'gone'),"
                        + " (1600002, 'attachment', 'F1'), (1600003, 'attachment', 'F2')",
                "INSERT INTO attachment SELECT 1600002, min(id), '../../x', 'a/b',"
                        + " 9000000000000000000, '', '' FROM milestone",
                "INSERT INTO attachment VALUES (1600003, 1600000, 'x', 'a/b', 7, 'none', '')"),
        TERMS(
                "INSERT INTO record (id, kind, key) SELECT 1500000 + value, 'term', 'category:h' ||"
                        + " value FROM {n}",
                "INSERT INTO term SELECT 1500000 + value, 'category', 'h' || value,"
                        + " 9000000000000000000, 'no colour', 'no shape', '', 'en' FROM {n}"),
        SECTORS(
                "UPDATE milestone SET category = 'c' || id, scope = 's' || id",
                "UPDATE sector SET name = 'n' || record || position",
                "UPDATE indicator SET unit = 'u' || id, theme = 't' || id"),
        NAMES(
                "UPDATE record SET key = replace(hex(zeroblob(200000)), '00', 'k') WHERE id ="
                        + " (SELECT min(id) FROM milestone)",
                "UPDATE record SET key = char(10) || 'sound' || char(10) || 'a' WHERE id = (SELECT"
                        + " max(id) FROM milestone)",
                "UPDATE record SET key = ';:/..\\\"' WHERE id = (SELECT max(id) FROM agreement)"),
        LETTERS(
                "UPDATE milestone SET title = 'e' || replace(hex(zeroblob(20000)), '00', char(769))"
                        + " WHERE id = (SELECT min(id) FROM milestone)",
                "UPDATE milestone SET title = replace(hex(zeroblob(2000)), '00', char(8238) ||"
                        + " char(8295)) WHERE id = (SELECT max(id) FROM milestone)",
                "UPDATE agreement SET title = 'a' || char(10, 13, 8232, 7, 65534, 55357) || 'b'"),
        FORMULAS(
                "UPDATE observation SET formula = replace(hex(zeroblob(490)), '00', '(') || '1' ||"
                        + " replace(hex(zeroblob(490)), '00', ')') WHERE qualifier = 'derived'",
                "UPDATE observation SET lower_formula = replace(hex(zeroblob(20000)), '00', '9*')"
                        + " || '9' WHERE qualifier = 'derived'",
                "UPDATE observation SET upper_formula = replace(hex(zeroblob(120)), '00',"
                        + " '99999999/') || '7' WHERE qualifier = 'derived'"),
        COUNT("UPDATE agreement SET count = 9000000000000000000 WHERE id % 2 = 0"),
        CHANGED("UPDATE document SET changed = '+999999999-12-31T23:59:59.999999999Z'"),
        HISTORY(
                "INSERT INTO history (id, position, parent, at, author, reason, group_id, undoes,"
                        + " kind, key, before, after) VALUES (33554432, 2, 1,"
                        + " '+999999999-12-31T23:59:59Z', 'a', '', '', 0, 'milestone', 'M1', NULL,"
                        + " replace(hex(zeroblob(100000)), '00', '['))",
                "UPDATE document SET generation = 2"),
        NOTES(
                "UPDATE observation SET note = replace(hex(zeroblob(5000)), '00', '1 ')",
                "UPDATE source SET notes = replace(hex(zeroblob(5000)), '00', 'a '), url ="
                        + " 'javascript:alert(1)'");

        @SuppressWarnings("ImmutableEnumChecker") // List.of, which nobody can change
        private final List<String> statements;

        Hostility(String... statements) {
            this.statements = List.of(statements);
        }
    }

    /** With these, nothing is exported: the history or a file is gone, or the document itself. */
    static final Set<Hostility> DAMAGING =
            Collections.unmodifiableSet(
                    EnumSet.of(Hostility.CHANGED, Hostility.HISTORY, Hostility.CONTENT));

    /** Far more than it takes; what grows with the square takes minutes. */
    private static final Duration HANGING = Duration.ofSeconds(60);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private final Path folder;
    private final Path sound;
    private final int size;
    private final Function<String[], Answer> program;
    private final Duration hanging;
    private int made;

    /**
     * @param size how many of what there is too much of
     */
    HostileDocuments(Path folder, int size) throws IOException {
        this(folder, size, Answer::run, HANGING);
    }

    /**
     * @param program answers a command line
     * @param hanging after how long a command counts as hanging
     */
    HostileDocuments(Path folder, int size, Function<String[], Answer> program, Duration hanging)
            throws IOException {
        this.folder = folder;
        this.size = size;
        this.program = program;
        this.hanging = hanging;
        sound = BundledDocument.in(folder);
    }

    /** Runs them: a folder, how many of what there is too much of, how many combinations. */
    public static void main(String[] arguments) throws Exception {
        HostileDocuments all =
                new HostileDocuments(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        List<String> faults = new ArrayList<>();
        for (Hostility each : Hostility.values()) {
            if (arguments.length < 4 || arguments[3].contains(each.name())) {
                long start = System.nanoTime();
                faults.addAll(all.faults(EnumSet.of(each), true));
                faults.forEach(System.out::println);
                faults.clear();
                System.out.printf(
                        Locale.ROOT, "%s %d ms%n", each, (System.nanoTime() - start) / 1_000_000);
            }
        }
        faults.addAll(all.combined(7, Integer.parseInt(arguments[2])));
        faults.forEach(System.out::println);
        System.out.println("faults: " + faults.size());
        System.exit(0);
    }

    /** How many documents were made. */
    int made() {
        return made;
    }

    /** What goes wrong with some hostilities in one document, that many times. */
    List<String> combined(long seed, int count) throws IOException, SQLException {
        Random random = new Random(seed);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Hostility> some = new ArrayList<>(Arrays.asList(Hostility.values()));
            some.removeAll(DAMAGING);
            Collections.shuffle(some, random);
            faults.addAll(faults(EnumSet.copyOf(some.subList(0, 2 + random.nextInt(4))), true));
        }
        return faults;
    }

    /** What goes wrong with a document that has some hostilities. */
    List<String> faults(Set<Hostility> some, boolean thorough) throws IOException, SQLException {
        Path file = document(some);
        Faults faults =
                new Faults(
                        some.toString(),
                        !some.contains(Hostility.CHANGED),
                        Collections.disjoint(some, DAMAGING));
        faults.expectAnswer("check", file.toString());
        String document = "--document=" + file;
        String size = "--size=900x500";
        String indicator = "--indicator=hn_exports_us";
        faults.expectAnswer("export", "timeline", document, out("t.png"), size);
        faults.expectAnswer(
                "export", "chart", document, indicator, out("c.svg"), size, "--mode=index");
        faults.expectAnswer("export", "agreements", document, out("a.csv"));
        if (thorough) {
            faults.expectAnswer(
                    "export", "timeline", document, out("t.svg"), size, "--group-by=partner");
            faults.expectAnswer("export", "chart", document, indicator, out("c.png"), size);
            faults.expectAnswer("export", "agreements", document, out("a.xlsx"));
        }
        faults.expectEnd("views", () -> layOut(file));
        return faults.all;
    }

    private String out(String name) {
        return "--output=" + folder.resolve(name);
    }

    private Path document(Set<Hostility> some) throws IOException, SQLException {
        Path file =
                Files.copy(
                        sound,
                        folder.resolve("hostile" + ++made + ".milestones"),
                        StandardCopyOption.REPLACE_EXISTING);
        List<String> all = new ArrayList<>();
        for (Hostility each : some) {
            for (String sql : each.statements) {
                all.add(
                        sql.replace("{n}", series(0, size, 1))
                                .replace(
                                        "{years}",
                                        series(-9999, 9999, Math.max(1, 20_000 / size))));
            }
        }
        ForgedDocument.write(file, all);
        return file;
    }

    private static String series(int from, int to, int step) {
        return "(WITH RECURSIVE counted (value) AS (VALUES ("
                + from
                + ") UNION ALL SELECT value + "
                + step
                + " FROM counted WHERE value + "
                + step
                + " <= "
                + to
                + ") SELECT value FROM counted) AS series";
    }

    /** Timeline and charts as a window has them. */
    private static @Nullable Void layOut(Path file) throws IOException {
        OpenedDocument opened = OpenedDocument.read(List.of(file.toString()));
        try {
            Workspace workspace = new Workspace(Language.VI, Theme.LIGHT);
            TimelineViewModel timeline =
                    new TimelineViewModel(workspace, TODAY, new DirectRunner());
            ChartViewModel charts = new ChartViewModel(workspace);
            workspace.open(opened.dataset(), opened.search());
            timeline.resize(1000, 600);
            timeline.navigation();
            timeline.packing();
            for (Indicator each : opened.dataset().indicators()) {
                charts.draw(each.id());
                charts.fitAll();
                charts.painter("T", TODAY);
            }
            opened.dataset()
                    .charts()
                    .forEach(each -> charts.open(each.definition(), each.from(), each.to()));
            opened.search().find(Query.parse("2019", opened.dataset().terms()));
        } finally {
            opened.archive().close();
        }
        return null;
    }

    /** What went wrong with one document. */
    private final class Faults {

        private final String name;
        private final boolean readable;
        private final boolean exported;
        private final List<String> all = new ArrayList<>();
        private final String mistake = Words.in(Language.EN).get("why.mistake");

        Faults(String name, boolean readable, boolean exported) {
            this.name = name;
            this.readable = readable;
            this.exported = exported;
        }

        @FunctionalInterface
        private interface Work<T> {
            @Nullable T run() throws IOException;
        }

        void expectAnswer(String... arguments) {
            String what = arguments[0] + " " + arguments[arguments.length > 1 ? 1 : 0];
            Answer answer = expectEnd(what, () -> program.apply(arguments));
            if (answer != null) {
                boolean lines =
                        answer.err()
                                .lines()
                                .allMatch(
                                        each ->
                                                each.startsWith("hanoi-us-milestones: ")
                                                        && each.length() < 2000);
                boolean done = answer.code() == 0 || !exported || arguments[0].equals("check");
                if (answer.code() > 1 || !done || !lines || answer.err().contains(mistake)) {
                    all.add(name + ", " + String.join(" ", arguments) + ": " + brief(answer.err()));
                }
            }
        }

        <T> @Nullable T expectEnd(String what, Work<T> work) {
            try {
                return Assertions.assertTimeoutPreemptively(hanging, work::run);
            } catch (AssertionFailedError e) {
                all.add(name + ", " + what + ": hangs");
            } catch (RuntimeException | Error e) {
                if (readable || !(e instanceof Refusal)) {
                    String where =
                            Arrays.stream(e.getStackTrace())
                                    .limit(20)
                                    .map(each -> each.getFileName() + ":" + each.getLineNumber())
                                    .collect(Collectors.joining(" "));
                    all.add(name + ", " + what + ": " + brief(String.valueOf(e)) + " " + where);
                }
            }
            return null;
        }

        private static String brief(String text) {
            return text.substring(0, Math.min(text.length(), 300)).strip();
        }
    }
}
