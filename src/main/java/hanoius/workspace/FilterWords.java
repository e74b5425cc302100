package hanoius.workspace;

import static java.util.stream.Collectors.joining;

import hanoius.model.Dossier;
import hanoius.query.QueryProblem;
import hanoius.text.Language;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A filter in one sentence, and what is wrong with one. */
public final class FilterWords {

    private FilterWords() {}

    /**
     * What the filter lets through and which days are marked; empty for everything and none.
     *
     * @param key of the sentence around the conditions, such as "Only records that fit: {0}"
     */
    public static String of(Filter filter, String key, Dossier dossier, Words words) {
        List<String> told = new ArrayList<>();
        Filter passing = filter.withMarked(null);
        if (!passing.isEmpty()) {
            told.add(
                    words.get(
                            key,
                            Condition.of(passing).stream()
                                    .map(each -> each.words(passing, dossier, words))
                                    .collect(joining(" · "))));
        }
        if (filter.marked() != null) {
            told.add(Condition.MARKED.words(filter, dossier, words));
        }
        return String.join(" · ", told);
    }

    /** What is wrong with a part of a query, with what would be right where that is a list. */
    public static String of(QueryProblem problem, Words words) {
        List<String> right =
                words.language() == Language.VI ? problem.vietnamese() : problem.english();
        return words.get(
                problem.key(),
                Stream.concat(
                                problem.arguments().stream(),
                                right.isEmpty()
                                        ? Stream.empty()
                                        : Stream.of(String.join(", ", right)))
                        .toArray());
    }
}
