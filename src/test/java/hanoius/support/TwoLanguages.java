package hanoius.support;

import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.schema.Field;
import hanoius.schema.Schema;
import hanoius.schema.Schemas;
import hanoius.schema.Values;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A record with every text in both languages, each beginning with a sign by which it is known, so
 * that a test finds what stands in the wrong one wherever it stands.
 */
public final class TwoLanguages {

    private TwoLanguages() {}

    /** The sign of texts in a language. */
    public static String sign(Language language) {
        return "‹" + language.code() + "› ";
    }

    /** The same records in both. */
    public static Dataset of(Dataset dataset) {
        List<Edit> edits =
                Stream.of(
                                dataset.milestones().readAll(),
                                dataset.agreements(),
                                dataset.indicators(),
                                dataset.observations(),
                                dataset.parties(),
                                dataset.terms())
                        .flatMap(List::stream)
                        .map(Entity.class::cast)
                        .map(each -> Edit.replacing(each, of(each)))
                        .filter(edit -> !edit.states().getFirst().equals(edit.states().getLast()))
                        .toList();
        return dataset.with(edits, Map.of());
    }

    private static <R extends Entity> R of(R record) {
        Schema<R> schema = Schemas.of(record);
        Values<R> values = schema.values(record);
        schema.fields().forEach(field -> put(field, record, values));
        return schema.make(values);
    }

    @SuppressWarnings("unchecked") // What a field says is of its type.
    private static <R, V> void put(Field<R, V> field, R record, Values<R> values) {
        if (field.of(record) instanceof LocalizedText text && !text.isEmpty()) {
            // A note may begin with a formula or with a sign for the program.
            values.set(field, (V) (field.name().equals("note") ? text : signed(text)));
        }
    }

    private static LocalizedText signed(LocalizedText text) {
        String english = sign(Language.EN) + text.text();
        return LocalizedText.of("en", english)
                .with("vi", Translation.of(sign(Language.VI) + text.text(), english));
    }
}
