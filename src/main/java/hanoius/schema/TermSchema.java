package hanoius.schema;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Term;

import java.util.List;

/** Terms, field by field; their list and their key there are their id. */
public final class TermSchema {

    public static final Field<Term, String> LIST =
            required("list", new FieldType.Text(), Term::list);
    public static final Field<Term, String> KEY = required("key", new FieldType.Text(), Term::key);
    public static final Field<Term, Integer> POSITION =
            required("position", new FieldType.Count(0), Term::position);
    public static final Field<Term, String> COLOUR =
            optional("colour", new FieldType.Text(), Term::colour);
    public static final Field<Term, String> SHAPE =
            optional("shape", new FieldType.Text(), Term::shape);
    public static final Field<Term, String> NAME =
            required("name", new FieldType.Text(), term -> term.name().text());
    public static final Field<Term, String> NAME_VI =
            optional("name_vi", new FieldType.Text(), TermSchema::vietnamese);

    public static final Schema<Term> TERM =
            Schema.of(
                    "term",
                    "terms",
                    List.of(LIST, KEY),
                    Term::id,
                    values ->
                            new Term(
                                    values.get(LIST),
                                    values.get(KEY),
                                    values.get(POSITION),
                                    values.get(COLOUR),
                                    values.get(SHAPE),
                                    name(values.get(NAME), values.get(NAME_VI))),
                    List.of(LIST, KEY, POSITION, COLOUR, SHAPE, NAME, NAME_VI));

    private TermSchema() {}

    private static String vietnamese(Term term) {
        Translation translation = term.name().translations().get("vi");
        return translation == null ? "" : translation.value();
    }

    private static LocalizedText name(String own, String vietnamese) {
        LocalizedText name = LocalizedText.of("en", own);
        return vietnamese.isEmpty() ? name : name.with("vi", Translation.of(vietnamese, own));
    }
}
