package hanoius.store;

import hanoius.model.RecordId;
import hanoius.query.SearchWords;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The words of one record as the search index takes them. */
final class SearchText {

    /** Between the texts of a list when a query joins them. */
    static final char SEPARATOR = '\u001F';

    /** Stands between two texts of a column, so that no phrase goes from one into the other. */
    private static final String BORDER = " \uE000 ";

    private final Set<String> accented = new TreeSet<>();

    /** The word that every record of a kind has; nobody can type one. */
    static String kind(RecordId.Kind kind) {
        return switch (kind) {
            case MILESTONE -> "\uE001";
            case AGREEMENT -> "\uE002";
            case INDICATOR -> "\uE003";
            case OBSERVATION -> "\uE004";
            case SOURCE -> "\uE005";
        };
    }

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
