package hanoius.form;

import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Source;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** What is to be noticed of what a record cites; it is saved all the same. */
public enum CitationRemark {
    NO_SOURCE("editor.no_source"),
    /** Every source that it has is one that should be confirmed by another. */
    WEAK_SOURCES("editor.weak_sources");

    private final String key;

    CitationRemark(String key) {
        this.key = key;
    }

    /** The key of the sentence among the program's messages. */
    public String key() {
        return key;
    }

    /**
     * What is to be noticed; empty for nothing.
     *
     * @param citations null for none
     */
    public static Optional<CitationRemark> of(@Nullable List<Citation> citations, Dataset dataset) {
        if (citations == null || citations.isEmpty()) {
            return Optional.of(NO_SOURCE);
        }
        boolean weak =
                citations.stream()
                        .allMatch(
                                each ->
                                        dataset.find(each.source(), Source.class)
                                                .filter(Source::weak)
                                                .isPresent());
        return weak ? Optional.of(WEAK_SOURCES) : Optional.empty();
    }
}
