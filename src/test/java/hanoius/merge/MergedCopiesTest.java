package hanoius.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hanoius.archive.Archive;
import hanoius.archive.ArchiveContract;
import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.MemoryArchive;
import hanoius.archive.ModelRecords;
import hanoius.archive.RandomEditor;
import hanoius.merge.Difference.Group;
import hanoius.merge.ModelMerge.Records;
import hanoius.merge.Resolution.Pick;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.SavedChart;
import hanoius.model.Term;
import hanoius.task.TaskRunner.Progress;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whatever two people do in two copies, these become what a plain model says. */
class MergedCopiesTest {

    private static MemoryArchive copy(MemoryArchive archive) throws IOException {
        var out = new ByteArrayOutputStream();
        archive.copyTo(out);
        return MemoryArchive.open(out.toByteArray());
    }

    private static MemoryArchive withoutHistory(MemoryArchive archive) throws IOException {
        var out = new ByteArrayOutputStream();
        archive.copyPresentTo(out);
        return MemoryArchive.open(out.toByteArray());
    }

    private static void edit(MemoryArchive archive, long seed, int times, int keys) {
        // Nobody does the same in two copies in one second.
        Instant begin = Instant.EPOCH.plusSeconds(seed * 100_000);
        var editor = new RandomEditor(archive, seed, begin, keys);
        for (int i = 0; i < times; i++) {
            editor.act();
        }
    }

    private static ComparedCopy side(Archive archive) {
        return ComparedCopy.of(archive, archive.read(Progress.NONE));
    }

    private static List<Resolution<?>> compare(Archive here, Archive there) {
        return proposals(CopyComparison.of(side(here), side(there), Progress.NONE));
    }

    private static List<Resolution<?>> proposals(CopyComparison comparison) {
        return comparison.differences().stream()
                .<Resolution<?>>map(Resolution::of)
                .collect(Collectors.toList());
    }

    /** Who changed each record, and what it was. */
    private static String told(CopyComparison comparison) {
        return comparison.differences().stream()
                .map(each -> each.id() + " " + each.group() + " " + each.since().was())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Set<RecordId> charts(Archive archive) {
        return archive.read(Progress.NONE).charts().stream()
                .map(SavedChart::id)
                .collect(Collectors.toSet());
    }

    private static Map<RecordId, Entity> records(Archive archive) {
        return ArchiveContract.contents(archive).stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Entity::id, Entity.class::cast));
    }

    private static Resolution<?> removing(Resolution<?> each) {
        return each.difference().group() == Group.REMOVED ? each.with(Pick.THEIRS) : each;
    }

    private static void take(Merge merge, Archive here, Archive there) throws IOException {
        merge.prepare(here, there);
        here.apply(
                new Change(
                        merge.edits(),
                        new Attribution(
                                "Thu", Instant.parse("2026-11-27T09:00:00Z"), "", Merge.group())));
    }

    /** Two copies that were edited since they were one, and what they were. */
    private record Copies(
            MemoryArchive here, MemoryArchive there, MemoryArchive base, Set<RecordId> old) {

        static Copies edited(long seed, int before, int since, boolean isCut) throws IOException {
            MemoryArchive here =
                    MemoryArchive.of("The record", Instant.EPOCH, RandomEditor.start(seed));
            edit(here, seed + 50, before, 100);
            MemoryArchive there = isCut ? withoutHistory(here) : copy(here);
            MemoryArchive base = copy(here);
            edit(here, seed + 100, since, 200);
            edit(there, seed + 200, since, 200);
            return new Copies(here, there, base, charts(base));
        }

        ModelMerge model(boolean removing) {
            return new ModelMerge(
                    Records.of(base, old), Records.of(here, old), Records.of(there, old), removing);
        }
    }

    /**
     * A copy without history knows nothing of what was deleted before, whose key may be given again
     * there: of what its charts show then, nobody can tell what was meant.
     */
    @ParameterizedTest
    @CsvSource({
        "1, 20, 1000, false, false",
        "2, 20, 300, true, true",
        "3, 0, 25, false, true",
        "4, 30, 25, false, false",
        "5, 30, 25, true, true",
        "6, 30, 60, false, true",
        "17, 30, 60, true, false",
        "8, 10, 8, false, true",
        "9, 10, 12, true, true",
        "10, 40, 120, false, true"
    })
    void theMergedCopiesAreWhatAModelSays(
            long seed, int before, int since, boolean isCut, boolean removing) throws IOException {
        Copies copies = Copies.edited(seed, before, since, isCut);
        ModelMerge model = copies.model(removing);
        MemoryArchive here = copies.here();
        MemoryArchive there = copies.there();
        List<Resolution<?>> proposed = compare(here, there);
        if (removing) {
            proposed.replaceAll(MergedCopiesTest::removing);
        }
        assertEquals(
                told(CopyComparison.of(side(here), side(there), Progress.NONE)),
                told(
                        CopyComparison.of(
                                side(here), side(there), side(copies.base()), Progress.NONE)),
                "with the document that both were");
        Map<RecordId, String> lasting = lasting(proposed, copies);
        assertEquals(model.conflicts(), waiting(proposed, lasting), "conflicts exactly those");

        Merge merge = Merge.of(proposed, side(here));
        Map<RecordId, Entity> held = records(here);
        Map<RecordId, Entity> after = new HashMap<>(held);
        merge.edits().forEach(each -> put(after, each));
        assertEquals(Set.of(), ModelRecords.problems(terms(after)), "hangs together");
        List<Edit> left =
                proposed.stream()
                        .flatMap(each -> each.edit().stream())
                        .filter(each -> !merge.edits().contains(each))
                        .toList();
        for (Edit each : left) {
            Map<RecordId, Entity> one = new HashMap<>(after);
            put(one, each);
            assertFalse(
                    ModelRecords.problems(terms(one, each)).isEmpty(), "could be done: " + each);
        }

        var contents = ArchiveContract.contents(here);
        Records ours = Records.of(here, copies.old());
        assertFalse(merge.edits().isEmpty());
        take(merge, here, there);
        Map<String, @Nullable Map<String, Object>> expected = new TreeMap<>(ours.all());
        Set<RecordId> out = new HashSet<>();
        left.forEach(each -> out.add(each.id()));
        Set<String> leftOut = new TreeSet<>();
        for (Resolution<?> each : proposed) {
            if (out.contains(each.id())) {
                leftOut.add(lasting.get(each.id()));
            }
        }
        model.wanted()
                .forEach(
                        (name, wanted) -> {
                            if (wanted == null && !leftOut.contains(name)) {
                                expected.remove(name);
                            } else if (!leftOut.contains(name)) {
                                expected.put(name, wanted);
                            }
                        });
        addWords(here, merge, expected);
        assertEquals(List.of(), apart(expected, Records.of(here, copies.old()).all()), "merged");
        Set<RecordId> open = new TreeSet<>(out);
        proposed.stream().filter(each -> each.open() > 0).map(Resolution::id).forEach(open::add);
        assertEquals(
                open,
                merge.open().stream()
                        .map(Resolution::id)
                        .collect(Collectors.toCollection(TreeSet::new)));

        here.undo(here.steps().getFirst(), by());
        assertEquals(contents, ArchiveContract.contents(here), "taken back");
    }

    /** Words of lists come along with who is the first to use them. */
    private static void addWords(
            Archive here, Merge merge, Map<String, @Nullable Map<String, Object>> expected) {
        Map<String, Map<String, Object>> all = Records.of(here, Set.of()).all();
        for (Edit each : merge.edits()) {
            if (each.after() != null) {
                for (Term term : ModelRecords.terms(each.after())) {
                    String name = term.id().toString();
                    expected.putIfAbsent(name, all.get(name));
                }
            }
        }
    }

    /** A chart may name indicators that are there no more, by whatever key they had. */
    private static @Nullable Object shown(
            @Nullable Map<String, Object> members, Map<String, Map<String, Object>> records) {
        if (members == null || !(members.get("series") instanceof List<?> series)) {
            return members;
        }
        Map<String, Object> shown = new TreeMap<>(members);
        shown.put(
                "series",
                series.stream()
                        .map(
                                each ->
                                        each instanceof Map<?, ?> entry
                                                        && records.containsKey(
                                                                "indicator:"
                                                                        + entry.get("indicator"))
                                                ? each
                                                : "lost")
                        .toList());
        return shown;
    }

    private static List<String> apart(
            Map<String, @Nullable Map<String, Object>> expected,
            Map<String, Map<String, Object>> found) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(found.keySet());
        return names.stream()
                .filter(
                        each ->
                                !Objects.equals(
                                        shown(expected.get(each), found),
                                        shown(found.get(each), found)))
                .map(each -> each + "\n  " + expected.get(each) + "\n  " + found.get(each))
                .toList();
    }

    /** Every record that differs is told, and no other. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void whoTakesEverythingHasWhatTheyHave(long seed) throws IOException {
        Copies copies = Copies.edited(seed, 20, 25, false);
        MemoryArchive here = copies.here();
        MemoryArchive there = copies.there();
        List<Difference> all =
                CopyComparison.of(side(here), side(there), Progress.NONE).differences();
        Map<RecordId, UUID> uuids = new HashMap<>();
        all.forEach(each -> each.uuid().ifPresent(uuid -> uuids.put(each.id(), uuid)));
        here.identify(uuids);
        here.apply(new Change(all.stream().map(Difference::edit).toList(), by()));
        assertEquals(
                List.of(),
                apart(
                        new TreeMap<>(Records.of(there, copies.old()).all()),
                        Records.of(here, copies.old()).all()));
        assertEquals(
                List.of(), CopyComparison.of(side(here), side(there), Progress.NONE).differences());
    }

    private static Attribution by() {
        return Attribution.of("Thu", Instant.parse("2026-11-27T10:00:00Z"));
    }

    /** With the words of lists that are used first, but for those that are taken away. */
    private static Map<RecordId, Entity> terms(Map<RecordId, Entity> records, Edit... edits) {
        Map<RecordId, Entity> all = new HashMap<>(records);
        records.values().forEach(each -> ModelRecords.addTerms(each, all));
        List.of(edits).forEach(each -> put(all, each));
        return all;
    }

    private static void put(Map<RecordId, Entity> records, Edit edit) {
        if (edit.after() == null) {
            records.remove(edit.id());
        } else {
            records.put(edit.id(), edit.after());
        }
    }

    /** What waits, in the names of the model. */
    private static Set<String> waiting(
            List<Resolution<?>> proposed, Map<RecordId, String> lasting) {
        Set<String> waiting = new TreeSet<>();
        proposed.forEach(each -> addWaiting(each, lasting.get(each.id()), waiting));
        return waiting;
    }

    private static <R extends Entity> void addWaiting(
            Resolution<R> each, @Nullable String name, Set<String> waiting) {
        if (each.parts().isEmpty() && each.open() > 0) {
            waiting.add(String.valueOf(name));
        }
        each.parts().stream()
                .filter(part -> each.whole() == Pick.THEIRS && each.isOpen(part))
                .forEach(part -> waiting.add(name + " " + part.field()));
    }

    /** The lasting names of what is proposed. */
    private static Map<RecordId, String> lasting(List<Resolution<?>> proposed, Copies copies) {
        Map<RecordId, RecordId> names = Records.names(copies.here(), copies.old());
        for (Resolution<?> each : proposed) {
            Difference difference = each.difference();
            Entity there = difference.there();
            if (difference.here() == null && there != null) {
                names.put(each.id(), Records.name(there, difference.uuid(), copies.old()));
            }
        }
        Map<RecordId, String> lasting = new HashMap<>();
        for (Resolution<?> each : proposed) {
            Entity record =
                    each.difference().here() == null
                            ? each.difference().there()
                            : each.difference().here();
            lasting.put(each.id(), Records.lasting(Objects.requireNonNull(record), names));
        }
        return lasting;
    }
}
