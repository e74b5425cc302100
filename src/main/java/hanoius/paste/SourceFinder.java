package hanoius.paste;

import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.query.FoldedText;
import hanoius.text.CanonicalAddress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds sources by what people write for them: the address, the title, or who published it. It is
 * made once for a dataset, and reads it when it is first asked; any thread may ask.
 */
public final class SourceFinder {

    /** So many letters are no name by chance. */
    private static final int PART = 5;

    private final Dataset dataset;
    private @Nullable Names names;

    public SourceFinder(Dataset dataset) {
        this.dataset = dataset;
    }

    /** The sources by what they are called. */
    private static final class Names {

        private final Map<String, List<RecordId>> byTitle = new HashMap<>();
        private final Map<String, List<RecordId>> byAddress = new HashMap<>();
        private final Map<String, List<RecordId>> byPublisher = new HashMap<>();

        Names(Dataset dataset) {
            for (Source each : dataset.sources()) {
                put(byTitle, FoldedText.of(each.title()), each);
                put(byAddress, CanonicalAddress.of(each.url()), each);
                put(byPublisher, FoldedText.of(each.publisher()), each);
            }
        }

        private static void put(Map<String, List<RecordId>> index, String key, Source source) {
            if (!key.isEmpty()) {
                index.computeIfAbsent(key, _ -> new ArrayList<>()).add(source.id());
            }
        }
    }

    private synchronized Names names() {
        Names known = names;
        if (known == null) {
            known = new Names(dataset);
            names = known;
        }
        return known;
    }

    /**
     * The source that a text names.
     *
     * @param before the value that the record has; what it cites already is meant before others
     * @return nothing when no source is called so, or several are
     */
    public Optional<RecordId> find(String text, @Nullable Observation before) {
        String name = FoldedText.of(text);
        Names known = names();
        Optional<RecordId> cited =
                before == null
                        ? Optional.empty()
                        : before.citations().stream()
                                .map(Citation::source)
                                .filter(each -> isCalled(each, text, name))
                                .findFirst();
        return cited.or(
                () ->
                        Stream.of(
                                        known.byAddress.get(CanonicalAddress.of(text)),
                                        known.byTitle.get(name),
                                        known.byPublisher.get(name))
                                .filter(Objects::nonNull)
                                .filter(found -> found.size() == 1)
                                .map(List::getFirst)
                                .findFirst());
    }

    /** Of a source that is cited already a part of its publisher's name is enough. */
    private boolean isCalled(RecordId id, String text, String name) {
        return dataset.find(id, Source.class)
                .filter(
                        source ->
                                FoldedText.of(source.title()).equals(name)
                                        || FoldedText.of(source.publisher()).equals(name)
                                        || (name.length() >= PART
                                                && FoldedText.of(source.publisher()).contains(name))
                                        || (!source.url().isEmpty()
                                                && CanonicalAddress.of(source.url())
                                                        .equals(CanonicalAddress.of(text))))
                .isPresent();
    }
}
