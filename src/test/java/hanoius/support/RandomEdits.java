package hanoius.support;

import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.Attachment;
import hanoius.model.ChartDefinition;
import hanoius.model.ChartMode;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.SavedChart;
import hanoius.model.Source;
import hanoius.model.Term;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;

/**
 * A document that is written in at random, as a list of slots for each kind in the order of their
 * numbers: a record that is deleted leaves its slot, and comes back to it.
 */
public final class RandomEdits {

    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Random random;
    private final RandomRecord records;
    private final Map<Kind, SequencedMap<RecordId, @Nullable Entity>> slots =
            new EnumMap<>(Kind.class);
    private final Deque<List<Edit>> done = new ArrayDeque<>();

    /** Begins with the records of a dataset. */
    public RandomEdits(Dataset dataset, long seed) {
        random = new Random(seed);
        records = new RandomRecord(seed);
        for (Kind kind : Kind.values()) {
            slots.put(kind, new LinkedHashMap<>());
        }
        for (List<? extends Entity> some :
                List.of(
                        dataset.milestones().readAll(),
                        dataset.agreements(),
                        dataset.indicators(),
                        dataset.observations(),
                        dataset.sources(),
                        dataset.parties(),
                        dataset.links(),
                        dataset.charts(),
                        dataset.attachments())) {
            some.forEach(each -> slots(each.id()).put(each.id(), each));
        }
    }

    private SequencedMap<RecordId, @Nullable Entity> slots(RecordId id) {
        return slots.getOrDefault(id.kind(), new LinkedHashMap<>());
    }

    /** Makes one change of a few records, or takes the last one back that was not. */
    public List<Edit> change() {
        List<Edit> edits = new ArrayList<>();
        if (!done.isEmpty() && random.nextInt(3) == 0) {
            done.pop().reversed().forEach(each -> edits.add(each.reversed()));
        } else {
            Map<RecordId, Edit> some = new LinkedHashMap<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                Edit edit = edit();
                some.putIfAbsent(edit.id(), edit);
            }
            edits.addAll(some.values());
            done.push(edits);
        }
        edits.forEach(each -> slots(each.id()).put(each.id(), each.after()));
        return edits;
    }

    private Edit edit() {
        Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        List<RecordId> known =
                List.copyOf(slots.getOrDefault(kind, new LinkedHashMap<>()).keySet());
        if (known.isEmpty() || random.nextInt(4) == 0) {
            Entity added = any(kind, 100 + known.size());
            return new Edit(added.id(), slots(added.id()).get(added.id()), added);
        }
        RecordId id = known.get(random.nextInt(known.size()));
        Entity before = slots(id).get(id);
        if (before == null) {
            // Another link may come in place of one of which nothing is known any more.
            Entity added = named(id);
            return new Edit(added.id(), slots(added.id()).get(added.id()), added);
        }
        return random.nextInt(3) == 0 ? Edit.deleting(before) : Edit.replacing(before, named(id));
    }

    private Entity named(RecordId id) {
        Entity deleted = slots(id).get(id);
        return switch (id.kind()) {
            case LINK -> deleted == null ? any(Kind.LINK, 0) : noted((Link) deleted);
            case CHART -> chart(id);
            case TERM -> term(id.key().substring(id.key().indexOf(':') + 1));
            case PARTY -> records.party(id.key());
            default -> any(id.kind(), Integer.parseInt(id.key().substring(1)));
        };
    }

    private Link noted(Link link) {
        return Facts.link(link.from(), link.relation(), link.to(), "n" + random.nextInt(9));
    }

    private Entity any(Kind kind, int number) {
        return switch (kind) {
            case MILESTONE -> records.milestone(number);
            case AGREEMENT -> records.agreement(number);
            case INDICATOR -> records.indicator(number);
            case OBSERVATION -> records.observation(number);
            case SOURCE -> records.source(number);
            case PARTY -> records.party("P" + number);
            case LINK -> records.link();
            case CHART -> chart(RecordId.chart("C" + number));
            case TERM -> term("t" + number);
            case ATTACHMENT ->
                    Facts.attachment(
                            "F" + number,
                            RecordId.milestone("M" + random.nextInt(60)),
                            "file " + random.nextInt(9),
                            Facts.CONTENTS.get(random.nextInt(Facts.CONTENTS.size())));
        };
    }

    private Term term(String key) {
        LocalizedText name = LocalizedText.of("en", "word " + random.nextInt(99));
        return new Term(Term.SECTOR, key, random.nextInt(4), "", "", name);
    }

    private SavedChart chart(RecordId id) {
        LocalDate day = LocalDate.of(2000 + random.nextInt(20), 1, 1);
        var plain = new ChartDefinition(List.of(), ChartMode.VALUE, null, false, false, Map.of());
        return new SavedChart(id, "Chart " + random.nextInt(99), plain, day, day);
    }

    /** Before what each added record of a change stands now; none of what stands at the end. */
    public Map<RecordId, RecordId> next(List<Edit> edits) {
        Map<RecordId, RecordId> next = new HashMap<>();
        for (Edit edit : edits) {
            if (edit.before() == null) {
                List<RecordId> order = new ArrayList<>();
                slots(edit.id())
                        .forEach(
                                (id, held) -> {
                                    if (held != null) {
                                        order.add(id);
                                    }
                                });
                int at = order.indexOf(edit.id());
                if (at + 1 < order.size()) {
                    next.put(edit.id(), order.get(at + 1));
                }
            }
        }
        return next;
    }

    /** Everything that it says now, read anew. */
    public Dataset dataset() {
        return new Dataset(
                Milestones.of(all(Kind.MILESTONE, Milestone.class)),
                all(Kind.AGREEMENT, Agreement.class),
                all(Kind.LINK, Link.class),
                all(Kind.INDICATOR, Indicator.class),
                all(Kind.OBSERVATION, Observation.class),
                all(Kind.SOURCE, Source.class),
                all(Kind.CHART, SavedChart.class),
                all(Kind.TERM, Term.class),
                all(Kind.PARTY, Party.class),
                all(Kind.ATTACHMENT, Attachment.class));
    }

    private <T extends Entity> List<T> all(Kind kind, Class<T> type) {
        List<T> all = new ArrayList<>();
        slots.getOrDefault(kind, new LinkedHashMap<>())
                .forEach(
                        (id, held) -> {
                            if (held != null) {
                                all.add(type.cast(held));
                            }
                        });
        return all;
    }
}
