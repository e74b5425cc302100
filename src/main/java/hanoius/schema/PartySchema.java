package hanoius.schema;

import static hanoius.schema.Field.optional;
import static hanoius.schema.Field.required;

import hanoius.language.LocalizedText;
import hanoius.model.Party;
import hanoius.model.Party.OtherName;
import hanoius.model.Party.PartyKind;
import hanoius.model.Term;
import hanoius.schema.Field.SearchColumn;

import java.util.List;

/** Parties, field by field. */
public final class PartySchema {

    public static final Field<Party, LocalizedText> NAME =
            required("name", new LocalizedType(), Party::name)
                    .searched(SearchColumn.TITLE, SearchColumn.PARTY);
    public static final Field<Party, List<OtherName>> OTHER_NAMES =
            optional("other_names", new OtherNamesType(), Party::otherNames)
                    .searched(SearchColumn.WORDS, SearchColumn.PARTY);
    public static final Field<Party, PartyKind> KIND =
            required("kind", new FieldType.Choice<>(PartyKind.class, false), Party::kind);
    public static final Field<Party, String> SIDE =
            optional("side", new FieldType.Text(), Party::side).ofTerms(Term.SIDE);
    public static final Field<Party, String> ADDRESS =
            optional("address", new FieldType.Text(), Party::address).aside();

    public static final Field<Party, String> LANG = Field.lang(Party::name);

    public static final Schema<Party> PARTY =
            Schema.of(
                    "party",
                    "parties",
                    Party::id,
                    values ->
                            new Party(
                                    values.id(),
                                    values.get(NAME),
                                    values.get(OTHER_NAMES),
                                    values.get(KIND),
                                    values.get(SIDE),
                                    values.get(ADDRESS)),
                    List.of(NAME, OTHER_NAMES, KIND, SIDE, ADDRESS, LANG));

    private PartySchema() {}
}
