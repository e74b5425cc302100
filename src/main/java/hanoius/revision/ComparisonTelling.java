package hanoius.revision;

import hanoius.archive.Attribution;
import hanoius.archive.Revision;
import hanoius.merge.ChangedSide;
import hanoius.merge.Difference;
import hanoius.merge.MergeWords;
import hanoius.merge.Resolution;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Says what a comparison has found, in the words of one language. */
final class ComparisonTelling {

    private final Compared found;
    private final @Nullable FormerState former;
    private final Words words;
    private final MergeWords said;

    /**
     * @param former the backup that was compared with; null where it is another document
     */
    ComparisonTelling(Compared found, @Nullable FormerState former, Words words) {
        this.found = found;
        this.former = former;
        this.words = words;
        said = MergeWords.of(found.here(), found.comparison(), words);
    }

    boolean isIn(Words others) {
        return words.equals(others);
    }

    /** What is told of single differences. */
    MergeWords said() {
        return said;
    }

    /** Whether what was found comes from a copy that was sent for comment. */
    boolean isOfSuggestions() {
        return found.isForComment() && former == null;
    }

    /** What the other document is called. */
    String name() {
        return former == null ? found.fileName() : former.name().apply(words);
    }

    /** What is to be known of the comparison. */
    String note() {
        Compared.Comment comment = found.comment();
        return comment == null || former != null
                ? words.get(noteKey())
                : words.get(noteKey(), by(comment.sent()));
    }

    /** The message key of that. */
    String noteKey() {
        if (former != null) {
            return "compare.former";
        }
        if (found.isForComment()) {
            return found.comparison().differences().isEmpty() ? "suggest.nothing" : "suggest.note";
        }
        if (found.comparison().differences().isEmpty()) {
            return "compare.same";
        }
        return found.comparison().related() ? "compare.related" : "compare.unrelated";
    }

    /** Where both were one document last, line by line; nothing where that is not known. */
    List<String> began() {
        return found.began()
                .map(
                        each ->
                                each.generation() == 0
                                        ? List.of(moment(each.at()))
                                        : List.of(
                                                moment(each.at()),
                                                words.get("compare.began_edit", each.generation())))
                .orElse(List.of());
    }

    /** Who changed how much there or here since both were one; empty where nobody did. */
    String changedBy(Function<Difference, List<Revision>> side) {
        ChangedSide changed = ChangedSide.of(found.comparison(), side);
        return changed.last()
                .map(
                        last ->
                                words.get(
                                        "merge.changed_by",
                                        String.join(", ", changed.authors()),
                                        changed.edits(),
                                        changed.records(),
                                        moment(last)))
                .orElse("");
    }

    /** What the records of a shelf are called together. */
    String heading(Shelf on) {
        return words.get((isOfSuggestions() ? "suggest." : "compare.") + on.word());
    }

    /** How much of what is below a heading is chosen, in words; empty where nothing is. */
    String chosen(ComparisonLine.Heading heading, MergeChoices choices) {
        List<Resolution<?>> below =
                heading.below().stream().<Resolution<?>>map(choices::of).toList();
        MergeChoices.Count count = choices.count(below);
        String decided = words.get("merge.decided", below.size() - count.open(), below.size());
        if (isOfSuggestions()) {
            return decided;
        }
        return switch (heading.shelf()) {
            case BOTH -> decided;
            case NEW, CHANGED, REMOVED -> words.get("merge.taken_of", count.taken(), below.size());
            case OURS, ONLY_THERE, OTHERWISE, NOT_THERE -> Integer.toString(below.size());
        };
    }

    /** What differs of a record in a few words: its fields, or what kind it is. */
    String brief(Difference difference) {
        if (isOfSuggestions()) {
            return suggestion(difference);
        }
        return difference.here() != null && difference.there() != null
                ? said.fields(difference)
                : said.kind(difference.id());
    }

    /** How a record is suggested to be: what it said and would say, by whom, when and why. */
    private String suggestion(Difference difference) {
        List<String> told = new ArrayList<>();
        if (difference.here() == null || difference.there() == null) {
            told.add(said.kind(difference.id()));
        } else {
            told.add(said.changes(difference));
        }
        difference.since().there().stream()
                .findFirst()
                .map(Revision::by)
                .ifPresent(by -> told.add(by(by)));
        return String.join(" · ", told);
    }

    /** Who did something, when, and why if that was said. */
    String by(Attribution by) {
        String author = by.author().isEmpty() ? words.get("compare.nothing") : by.author();
        return by.reason().isBlank()
                ? words.get("merge.by", author, moment(by.at()))
                : words.get("merge.by_reason", author, moment(by.at()), by.reason());
    }

    /** A moment in the time of this computer. */
    private String moment(Instant at) {
        return words.moment(at.atZone(ZoneId.systemDefault()));
    }
}
