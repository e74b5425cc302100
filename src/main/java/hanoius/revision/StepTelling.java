package hanoius.revision;

import hanoius.archive.Attribution;
import hanoius.archive.Step;
import hanoius.edtf.EdtfDate;
import hanoius.model.Agreement;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.revision.HistoryLine.Deed;
import hanoius.revision.HistoryLine.Values;
import hanoius.revision.HistoryLine.What;
import hanoius.text.EditWords;
import hanoius.text.EditWords.Changed;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what steps did, in the words of one language.
 *
 * @param zone where the reader is
 * @param today the day on which it is read
 */
record StepTelling(EditWords edits, ZoneId zone, LocalDate today) {

    Words words() {
        return edits.words();
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    String time(Instant at) {
        return words().time(at.atZone(zone));
    }

    /** As in "Today, 28 November 2026". */
    String day(LocalDate day) {
        String date = words().date(EdtfDate.of(day));
        return day.equals(today)
                ? words().get("history.today", date)
                : day.equals(today.minusDays(1))
                        ? words().get("history.yesterday", date)
                        : capitalised(date);
    }

    /** As in "15:40" on the same day, and "26 November 2026, 15:40" later. */
    String when(Instant at) {
        return day(at).equals(today) ? time(at) : asOf(at);
    }

    /** The day and the time, as in "24 November 2026, 17:08". */
    String asOf(Instant at) {
        return words().moment(at.atZone(zone));
    }

    /** As it was since then; since the beginning of time is as it was at first. */
    String putBack(Instant at) {
        return at.equals(Instant.EPOCH)
                ? words().get("history.as_at_first")
                : words().get("history.as_of", asOf(at));
    }

    /** Who did something and when, as in "by Trần Minh, 15:40". */
    String byWhom(Attribution by) {
        return by.author().isBlank()
                ? when(by.at())
                : words().get("history.by", by.author(), when(by.at()));
    }

    /** What a step did. */
    Deed deed(Step step) {
        List<Edit> main = main(step);
        Deed deed = main.size() == 1 ? deed(main.getFirst(), step) : several(main);
        return step.undoes() == 0
                ? deed
                : new Deed(
                        words().get("history.undone_lead", uncapitalised(deed.lead())),
                        deed.name(),
                        deed.target(),
                        deed.what(),
                        deed.values(),
                        deed.more());
    }

    /** What it did to each of several records; nothing for one. */
    List<Deed> parts(Step step) {
        List<Edit> main = main(step);
        return main.size() < 2 ? List.of() : main.stream().map(each -> deed(each, step)).toList();
    }

    /** Links come and go with what they join, and terms with what uses them first. */
    private static List<Edit> main(Step step) {
        List<Edit> main =
                step.edits().stream()
                        .filter(each -> each.id().kind() != RecordId.Kind.LINK)
                        .filter(
                                each ->
                                        each.id().kind() != RecordId.Kind.TERM
                                                || each.states().size() > 1)
                        .toList();
        return main.isEmpty() ? step.edits() : main;
    }

    private Deed deed(Edit edit, Step step) {
        Entity now = edit.after();
        RecordId target = RecordId.Kind.FACTS.contains(edit.id().kind()) ? edit.id() : null;
        String name = edits.name(edit);
        if (now == null) {
            return new Deed(
                    words().get("history.deleted_lead", edits.kind(edit.id())),
                    name,
                    null,
                    What.DELETED,
                    List.of(),
                    "");
        }
        if (edit.before() == null) {
            return new Deed(
                    capitalised(words().get("history.added_lead", edits.kind(edit.id()))),
                    name,
                    target,
                    What.NEW,
                    List.of(),
                    about(now));
        }
        List<Changed> changed = edits.changed(edit);
        String fields = edits.fields(edit);
        return new Deed(
                capitalised(
                        words().get(
                                        step.by().asOf().isPresent()
                                                ? "history.put_back_lead"
                                                : "history.changed_lead",
                                        fields)),
                name,
                target,
                What.CHANGED,
                changed.stream()
                        .map(
                                each ->
                                        Values.of(
                                                changed.size() == 1 ? "" : each.label(),
                                                each.before(),
                                                each.after()))
                        .toList(),
                "");
    }

    private Deed several(List<Edit> main) {
        List<RecordId> indicators = main.stream().map(StepTelling::indicator).distinct().toList();
        RecordId only =
                indicators.size() == 1 && indicators.getFirst().kind() == RecordId.Kind.INDICATOR
                        ? indicators.getFirst()
                        : null;
        return new Deed(
                words().get(only == null ? "history.several" : "history.figures_lead", main.size()),
                only == null ? "" : edits.name(only),
                only,
                What.CHANGED,
                List.of(),
                Stream.of(
                                counted("history.new", main, each -> each.before() == null),
                                counted("history.changed", main, each -> each.states().size() == 2),
                                counted("history.deleted", main, each -> each.after() == null))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(" · ")));
    }

    /** What a figure is of; itself for another record. */
    private static RecordId indicator(Edit edit) {
        return edit.states().getLast() instanceof Observation figure
                ? figure.indicator()
                : edit.id();
    }

    private String counted(String key, List<Edit> edits, Predicate<Edit> which) {
        long count = edits.stream().filter(which).count();
        return count == 0 ? "" : words().get(key, count);
    }

    /** When it was and how many sources it has. */
    private String about(Entity record) {
        List<String> about = new ArrayList<>();
        EdtfDate date = date(record);
        if (date != null) {
            about.add(words().date(date));
        }
        if (record instanceof Fact fact && !fact.citations().isEmpty()) {
            about.add(words().get("history.sources", fact.citations().size()));
        }
        return String.join(" · ", about);
    }

    private static @Nullable EdtfDate date(Entity record) {
        return switch (record) {
            case Milestone milestone -> milestone.date();
            case Agreement agreement -> agreement.signed();
            case Source source -> source.published();
            default -> null;
        };
    }

    static String capitalised(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String uncapitalised(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** Those of the last two words of a name, which the Vietnamese are called by. */
    static String initials(String author) {
        String[] names = author.strip().split("\\s+", -1);
        StringBuilder initials = new StringBuilder();
        for (int i = Math.max(0, names.length - 2); i < names.length; i++) {
            if (!names[i].isEmpty()) {
                initials.appendCodePoint(names[i].codePointAt(0));
            }
        }
        return initials.isEmpty() ? "?" : initials.toString().toUpperCase(Locale.ROOT);
    }
}
