package hanoius.workspace;

import static java.util.stream.Collectors.joining;

import hanoius.model.Dossier;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.List;

/** A filter in one sentence, for a picture that shows only what it lets through. */
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
}
