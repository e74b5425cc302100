package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.app.WindowModels.Place;
import hanoius.app.WindowModels.View;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Conflict;
import hanoius.archive.InvalidChange;
import hanoius.archive.RandomEditor;
import hanoius.archive.Step;
import hanoius.edtf.DayRange;
import hanoius.exchange.PackageTables;
import hanoius.language.Language;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.plot.TimeSpan;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.schema.Field;
import hanoius.schema.Schemas;
import hanoius.store.KilledEditor;
import hanoius.store.SqliteArchive;
import hanoius.support.RandomFields;
import hanoius.task.TaskRunner.Progress;
import hanoius.timeline.lane.Grouping;
import hanoius.workspace.Section;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody who writes in a document at random, undoes, looks here and there, opens it again, is
 * killed; and somebody else who writes in it too. After each step the views are held against views
 * that have just read the document.
 */
final class RandomWalk {

    /** What depends on the years in view, which the record may no longer allow to begin with. */
    private static final List<String> OF_THE_YEARS =
            List.of("chart: numbers", "chart: beside", "chart: table", "chart: row", "chart: base");

    /** So many times a window is left without another program that is killed. */
    private static final int KILLED = 5;

    private final Path file;
    private final Random random;
    private final RandomFields fields;
    private final boolean deaf;
    private final boolean kills;
    private final List<SqliteArchive> left = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private Instant moment = Instant.parse("2026-11-02T00:00:00Z");
    private SqliteArchive archive;
    private WindowModels window;

    /**
     * @param deaf whether a view model misses what happens, which is to be found out
     * @param kills whether another program is killed while it writes, which takes a while to begin
     */
    RandomWalk(Path file, long seed, boolean deaf, boolean kills) {
        this.file = file;
        this.kills = kills;
        this.deaf = deaf;
        random = new Random(seed);
        fields = new RandomFields(seed);
        archive = open();
        RandomEditor.putContents(archive);
        window = shown(archive);
    }

    private SqliteArchive open() {
        SqliteArchive opened = SqliteArchive.open(file, file.resolveSibling("copies"));
        left.add(opened);
        return opened;
    }

    private WindowModels shown(SqliteArchive opened) {
        WindowModels models = new WindowModels(this::now, deaf);
        models.open(opened);
        return models;
    }

    private Instant now() {
        moment = moment.plusSeconds(1);
        return moment;
    }

    void step() throws IOException {
        Place before = window.place();
        View view = window.view();
        int what = random.nextInt(40);
        if (what < 18) {
            edit();
        } else if (what < 23) {
            log.add("undo");
            window.changes().undo();
        } else if (what < 26) {
            log.add("redo");
            window.changes().redo();
        } else if (what < 28) {
            undoAnother();
        } else if (what < 30) {
            writeElsewhere();
        } else if (what < 38) {
            log.add("look elsewhere");
            window.go(place(window.place()));
            window.show(TimeSpan.years(1990 + random.nextInt(20), 2011 + random.nextInt(15)));
            window.scroll(random.nextInt(900));
        } else {
            log.add(what == 38 ? "open again" : "kill");
            if (what == 38) {
                window.changes().close();
            } else if (kills && random.nextInt(KILLED) == 0) {
                killAnother();
            }
            archive = open();
            window = shown(archive);
        }
        requireKnownFailures();
        if (what < 30) {
            requireSamePlace(before, view);
        }
        compare();
    }

    private void edit() {
        window.changes()
                .submit(
                        open -> {
                            var edits = fields.edits(window.workspace().dataset(), open::unused);
                            log.add("edit " + named(edits));
                            return edits;
                        },
                        _ -> {});
    }

    /** The records with the fields that are changed. */
    private static String named(List<Edit> edits) {
        return edits.stream()
                .map(each -> each.id() + " " + changed(each))
                .collect(Collectors.joining(", "));
    }

    private static String changed(Edit edit) {
        if (edit.before() == null || edit.after() == null) {
            return edit.before() == null ? "added" : "deleted";
        }
        return changed(edit.before(), edit.after());
    }

    @SuppressWarnings("unchecked") // Both are records of one id, so of one kind.
    private static <R extends Entity> String changed(R before, Entity after) {
        return Schemas.of(before).fields().stream()
                .filter(field -> !field.same(before, (R) after))
                .map(Field::name)
                .toList()
                .toString();
    }

    private Attribution by() {
        return Attribution.of("Minh", now());
    }

    /** Takes back a step that need not be the last one. */
    private void undoAnother() {
        List<Step> steps = archive.steps().stream().filter(Step::done).limit(20).toList();
        if (!steps.isEmpty()) {
            Step step = steps.get(random.nextInt(steps.size()));
            log.add("undo step " + step.generation());
            try {
                if (random.nextBoolean()) {
                    archive.undo(step, by());
                } else {
                    archive.undoRest(step, by());
                }
            } catch (Conflict | InvalidChange refused) {
                log.add("refused: " + refused.getMessage());
            }
            window.changes().refresh();
        }
    }

    /** Another program changes the document. */
    private void writeElsewhere() {
        try (SqliteArchive other = SqliteArchive.open(file, file.resolveSibling("copies"))) {
            var edits = fields.edits(other.read(Progress.NONE), other::unused);
            log.add("elsewhere " + named(edits));
            other.apply(new Change(edits, by()));
        } catch (Conflict | InvalidChange refused) {
            log.add("refused: " + refused.getMessage());
        }
        window.changes().refresh();
    }

    /** Another program that writes in the document is killed while it does. */
    private void killAnother() throws IOException {
        Process editor = KilledEditor.start(file, random.nextInt(1_000_000), KilledEditor.NEVER);
        log.add("kill another program");
        try (BufferedReader out = editor.inputReader()) {
            String last = "0";
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                last = Objects.requireNonNullElse(out.readLine(), last);
            }
            // By its handle: the process itself would close what can still be read.
            editor.toHandle().destroyForcibly();
            last = out.lines().reduce(last, (_, later) -> later);
            try (SqliteArchive there = SqliteArchive.open(file, file.resolveSibling("copies"))) {
                assertTrue(there.generation() >= Long.parseLong(last), told("an edit is lost"));
            }
        }
    }

    private void requireKnownFailures() {
        for (Throwable each : window.failures()) {
            if (!(each instanceof Conflict || each instanceof InvalidChange)) {
                throw new AssertionError(told("something failed"), each);
            }
        }
    }

    /** An edit takes nobody away from where they are. */
    private void requireSamePlace(Place before, View view) {
        Dataset dataset = window.workspace().dataset();
        List<RecordId> selection = before.selection().stream().filter(dataset::has).toList();
        // What came to be kept in sight is another matter.
        Set<RecordId> kept = window.place().kept();
        assertEquals(before.with(selection, kept), window.place(), () -> told("the place is lost"));
        View now = window.view();
        assertEquals(view.time(), now.time(), () -> told("the time has moved"));
        assertEquals(view.found(), now.found(), () -> told("what was found has moved"));
        if (view.lanes().equals(now.lanes()) && !now.atEnd()) {
            assertEquals(view.lane(), now.lane(), () -> told("the lanes have moved"));
            assertEquals(view.above(), now.above(), 1e-6, () -> told("the lane has moved"));
        }
    }

    private void compare() throws IOException {
        try (SqliteArchive anew = SqliteArchive.open(file, file.resolveSibling("copies"))) {
            WindowModels fresh = new WindowModels(this::now, false);
            fresh.open(anew);
            fresh.go(window.place());
            Map<String, String> expected = fresh.seen();
            Map<String, String> seen = window.seen();
            if (!fresh.place().years().equals(window.place().years())) {
                OF_THE_YEARS.forEach(expected::remove);
                OF_THE_YEARS.forEach(seen::remove);
            }
            for (String each : expected.keySet()) {
                requireSame(
                        each, String.valueOf(expected.get(each)), String.valueOf(seen.get(each)));
            }
            assertEquals(expected.keySet(), seen.keySet(), () -> told("something is not shown"));
            Map<String, String> written = written(fresh.workspace().dataset(), Map.of());
            written(window.workspace().dataset(), Map.of())
                    .forEach(
                            (table, said) ->
                                    requireSame(table, String.valueOf(written.get(table)), said));
        }
    }

    /** Of what differs only as much is told as can be read. */
    private void requireSame(String what, String expected, String seen) {
        if (!expected.equals(seen)) {
            int at = 0;
            while (at < Math.min(expected.length(), seen.length())
                    && expected.charAt(at) == seen.charAt(at)) {
                at++;
            }
            assertEquals(about(expected, at), about(seen, at), () -> told(what));
        }
    }

    private static String about(String text, int at) {
        return text.substring(Math.max(0, at - 150), Math.min(text.length(), at + 150));
    }

    private String told(String what) {
        return what
                + ": after "
                + log.size()
                + " steps, the last "
                + log.subList(Math.max(0, log.size() - 3), log.size())
                + " at "
                + window.place();
    }

    private Place place(Place now) {
        Dataset dataset = window.workspace().dataset();
        Filter filter = random.nextInt(3) > 0 ? filter() : now.filter();
        DayRange brushed =
                random.nextInt(4) == 0
                        ? new DayRange(
                                LocalDate.of(2005 + random.nextInt(8), 1, 1),
                                LocalDate.of(2014 + random.nextInt(8), 1, 1))
                        : null;
        List<RecordId> selection = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            List<? extends Entity> some = dataset.facts(one(List.copyOf(Kind.FACTS)));
            if (random.nextBoolean()) {
                some = dataset.milestones().readAll();
            }
            if (!some.isEmpty()) {
                selection.add(one(some).id());
            }
        }
        return new Place(
                one(List.of(Language.values())),
                one(List.of(Section.values())),
                filter,
                brushed,
                selection,
                Set.of(),
                now.agreement(),
                one(List.of(Grouping.values())),
                random.nextInt(9),
                definition(dataset),
                TimeSpan.years(1995 + random.nextInt(15), 2011 + random.nextInt(15)),
                random.nextInt(3) == 0
                        ? ""
                        : one(List.of("Utah", "Hà", "visit", "kind:x", "20", "sector:tr")),
                random.nextInt(4) == 0);
    }

    private Filter filter() {
        Filter filter = Filter.NONE;
        for (Facet each : List.of(Facet.CATEGORY, Facet.PARTNER, Facet.SOURCE, Facet.SECTOR)) {
            if (random.nextInt(4) == 0) {
                Dataset dataset = window.workspace().dataset();
                List<String> values =
                        dataset.milestones().readAll().stream()
                                .flatMap(fact -> each.values(fact, dataset).stream())
                                .distinct()
                                .toList();
                if (!values.isEmpty()) {
                    filter = filter.with(each, Choice.of(List.of(one(values), one(values))));
                }
            }
        }
        return random.nextInt(4) == 0
                ? filter.withText(one(List.of("Utah", "trade", "Hà")))
                : filter;
    }

    private ChartDefinition definition(Dataset dataset) {
        List<RecordId> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0 && !dataset.indicators().isEmpty(); i--) {
            some.add(one(dataset.indicators()).id());
        }
        return ChartDefinition.of(some.stream().distinct().toList())
                .with(one(List.of(ChartMode.values())));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Takes all steps back, whoever made them. */
    void undoEverything() {
        while (window.changes().undoableProperty().get() != null) {
            window.changes().undo();
            requireKnownFailures();
        }
    }

    /** The data package of what the document says, and the charts that are not in it. */
    Map<String, String> written() throws IOException {
        Dataset dataset = archive.read(Progress.NONE);
        Map<RecordId, UUID> uuids = new HashMap<>();
        for (Kind kind : Kind.FACTS) {
            dataset.facts(kind)
                    .forEach(
                            each ->
                                    archive.uuid(each.id())
                                            .ifPresent(uuid -> uuids.put(each.id(), uuid)));
        }
        return written(dataset, uuids);
    }

    private static Map<String, String> written(Dataset dataset, Map<RecordId, UUID> uuids)
            throws IOException {
        Map<String, String> tables = new TreeMap<>();
        for (Kind kind : PackageTables.KINDS) {
            StringWriter writer = new StringWriter();
            PackageTables.write(dataset, uuids, kind, writer);
            tables.put(kind.word(), writer.toString());
        }
        for (String further : PackageTables.further()) {
            StringWriter writer = new StringWriter();
            PackageTables.write(dataset, further, writer);
            tables.put(further, writer.toString());
        }
        tables.put("charts", dataset.charts().toString());
        tables.put("attachments", dataset.attachments().toString());
        return tables;
    }

    void end() {
        left.forEach(SqliteArchive::close);
    }
}
