package hanoius.schema;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import hanoius.language.LocalizedText;
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
    public static final Field<Term, LocalizedText> NAME =
            required("name", new LocalizedType(), Term::name);
    public static final Field<Term, String> LANG = Field.lang(Term::name);

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
                                    values.get(NAME)),
                    List.of(LIST, KEY, POSITION, COLOUR, SHAPE, NAME, LANG));

    private TermSchema() {}
}
