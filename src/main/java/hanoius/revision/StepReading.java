package hanoius.revision;

import hanoius.archive.Archive;
import hanoius.archive.Attribution;
import hanoius.archive.Step;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.revision.HistoryLine.Deed;
import hanoius.revision.HistoryLine.Offer;
import hanoius.revision.HistoryLine.StepLine;
import hanoius.revision.HistoryLine.Turned;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.workspace.DocumentQuestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads some steps of a document and puts those into words that a filter lets through.
 *
 * @param before where it goes on, as {@link Archive#steps(long, int)} has it
 * @param most how many steps are read
 * @param taken what was taken back by later steps, by generation
 * @param redoable the generation of what can be done again next; 0 for nothing
 */
record StepReading(
        long before,
        int most,
        Map<Long, Taken> taken,
        long redoable,
        StepFilter filter,
        StepTelling telling)
        implements DocumentQuestions.Question<StepReading.Page> {

    /**
     * What took a step back.
     *
     * @param fields what it changed, by record; none of a record that came or went
     */
    record Taken(Turned by, Attribution whose, Map<RecordId, Set<String>> fields) {}

    /**
     * What was found.
     *
     * @param taken as before, with what these steps took back
     * @param last the generation of the last step that was read
     * @param isEnd whether no more follow that the filter could let through
     * @param authors who made any of those that were read
     */
    record Page(
            List<StepLine> lines,
            Map<Long, Taken> taken,
            long last,
            boolean isEnd,
            Set<String> authors) {}

    StepReading {
        taken = Map.copyOf(taken);
    }

    @Override
    public Page of(Archive archive) {
        List<Step> steps = archive.steps(before, most);
        List<StepLine> lines = new ArrayList<>();
        Map<Long, Taken> all = new HashMap<>(taken);
        long previous = before;
        boolean isEnd = steps.size() < most;
        for (Step each : steps) {
            StepLine line = line(each, previous, all);
            if (each.done() && each.undoes() != 0 && !line.isStruck()) {
                all.put(
                        each.undoes(),
                        new Taken(
                                new Turned(each.generation(), previous), each.by(), fields(each)));
            }
            if (filter.accepts(each, line.deed().spoken())) {
                lines.add(line);
            }
            isEnd |= !filter.goesBeyond(each);
            previous = each.generation();
        }
        return new Page(
                lines,
                all,
                previous,
                isEnd,
                steps.stream().map(each -> each.by().author()).collect(Collectors.toSet()));
    }

    private StepLine line(Step step, long previous, Map<Long, Taken> all) {
        Taken back = all.get(step.generation());
        boolean isWhole = back != null && covers(back.fields, fields(step));
        Turned turned = new Turned(step.generation(), previous);
        String undone = "";
        if (!step.done()) {
            undone = telling.words().get("history.undone");
        } else if (back != null) {
            undone =
                    telling.words()
                            .get(
                                    isWhole ? "history.undone_by" : "history.partly_undone_by",
                                    telling.byWhom(back.whose));
        }
        Offer offer =
                step.done()
                        ? isWhole ? Offer.REVIVE : Offer.UNDO
                        : step.generation() == redoable ? Offer.REDO : Offer.REDO_TO;
        Deed deed = telling.deed(step);
        return new StepLine(
                step.generation(),
                previous,
                telling.day(step.by().at()),
                telling.time(step.by().at()),
                step.by().author(),
                deed,
                reason(step),
                step.by().asOf().isPresent(),
                undone,
                !step.done() || isWhole,
                offer,
                offer == Offer.REVIVE && back != null ? back.by : turned,
                telling.parts(step));
    }

    private String reason(Step step) {
        List<String> reasons = new ArrayList<>();
        step.by().asOf().ifPresent(at -> reasons.add(telling.putBack(at)));
        if (!step.by().reason().isBlank()) {
            reasons.add(telling.words().get("field.quoted", step.by().reason()));
        }
        return String.join(" · ", reasons);
    }

    private static Map<RecordId, Set<String>> fields(Step step) {
        return step.edits().stream().collect(Collectors.toMap(Edit::id, StepReading::fields));
    }

    private static Set<String> fields(Edit edit) {
        Entity before = edit.before();
        Entity after = edit.after();
        return before == null || after == null ? Set.of() : fields(before, after);
    }

    @SuppressWarnings("unchecked") // Before and after an edit, a record is of one kind.
    private static <R extends Entity> Set<String> fields(R before, Entity after) {
        Schema<R> schema = Schemas.of(before);
        return schema.differing(before, (R) after).stream()
                .map(Field::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether what was taken back is all that was done. */
    private static boolean covers(
            Map<RecordId, Set<String>> taken, Map<RecordId, Set<String>> done) {
        return done.entrySet().stream()
                .allMatch(
                        each -> {
                            Set<String> fields = taken.get(each.getKey());
                            return fields != null
                                    && (fields.isEmpty() || fields.containsAll(each.getValue()));
                        });
    }
}
