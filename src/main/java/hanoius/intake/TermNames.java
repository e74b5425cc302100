package hanoius.intake;

import hanoius.exchange.TableRow;
import hanoius.language.LocalizedText;
import hanoius.model.Dataset;
import hanoius.model.Term;
import hanoius.query.FoldedText;
import hanoius.schema.TermSchema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of lists, by what they are called. */
final class TermNames {

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> folded = new HashMap<>();

    TermNames(Dataset dataset, Incoming incoming) {
        for (Term each : dataset.terms()) {
            add(each.list(), each.key(), texts(each.name()));
        }
        for (TableRow row : incoming.rows(TermSchema.TERM.table())) {
            String key = row.text(TermSchema.KEY.name());
            if (!key.isBlank()) {
                add(
                        row.text(TermSchema.LIST.name()),
                        key,
                        Stream.of(row.text(TermSchema.NAME.name())));
            }
        }
    }

    private static Stream<String> texts(LocalizedText text) {
        return Stream.concat(
                Stream.of(text.text()),
                text.translations().values().stream().map(each -> each.value()));
    }

    private void add(String list, String key, Stream<String> names) {
        keys.put(list + '\n' + key, key);
        Stream.concat(Stream.of(key), names)
                .map(FoldedText::of)
                .filter(each -> !each.isEmpty())
                .forEach(each -> folded.putIfAbsent(list + '\n' + each, key));
    }

    /** The key of the term that a word means; empty where none is called so. */
    Optional<String> key(String list, String word) {
        String known = keys.get(list + '\n' + word);
        return Optional.ofNullable(
                known != null ? known : folded.get(list + '\n' + FoldedText.of(word)));
    }
}
