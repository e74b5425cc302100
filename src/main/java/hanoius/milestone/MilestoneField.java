package hanoius.milestone;

import hanoius.model.NameLists;
import hanoius.model.Term;
import hanoius.schema.AgreementSchema;
import hanoius.schema.Field;
import hanoius.schema.MilestoneSchema;
import hanoius.table.Arrangement;
import hanoius.table.ListedField;
import hanoius.table.ListedField.Content;
import hanoius.table.RecordGrouping;
import hanoius.table.SortKey;
import hanoius.table.TableSubject;
import hanoius.text.FieldWords;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the table of milestones tells of each. All of it is in memory, so that none has to be read
 * to be sorted, grouped and listed.
 */
public final class MilestoneField {

    static final ListedField<ListedMilestone> DATE =
            field(
                    MilestoneSchema.DATE,
                    184,
                    true,
                    new Content.Dates<>(row -> row.milestones().date(row.place())),
                    (row, words) -> words.shortDate(row.milestones().date(row.place())));
    static final ListedField<ListedMilestone> TITLE =
            names(
                    MilestoneSchema.TITLE,
                    340,
                    true,
                    (row, words) ->
                            words.text(row.milestones().title(row.place(), words.language())));
    static final ListedField<ListedMilestone> CATEGORY =
            names(
                    MilestoneSchema.CATEGORY,
                    160,
                    true,
                    (row, words) ->
                            words.term(Term.CATEGORY, row.milestones().category(row.place())));

    /** All of them in the order of the columns. */
    private static final List<ListedField<ListedMilestone>> ALL =
            List.of(
                    DATE,
                    TITLE,
                    CATEGORY,
                    names(
                            AgreementSchema.PARTNERS,
                            190,
                            true,
                            (row, words) -> list(row, row.milestones().partners(), words::party)),
                    names(
                            MilestoneSchema.SECTORS,
                            150,
                            true,
                            (row, words) ->
                                    list(
                                            row,
                                            row.milestones().sectors(),
                                            each -> words.term(Term.SECTOR, each))),
                    names(
                            MilestoneSchema.PLACES,
                            130,
                            false,
                            (row, words) ->
                                    list(
                                            row,
                                            row.milestones().places(),
                                            each -> words.term(Term.PLACE, each))),
                    new ListedField<>(
                            name(MilestoneSchema.CITATIONS),
                            MilestoneSchema.CITATIONS.name(),
                            words -> new FieldWords(words).label(MilestoneSchema.CITATIONS),
                            84,
                            true,
                            true,
                            new Content.Numbers<>(MilestoneField::sources),
                            (row, words) -> Integer.toString(sources(row))),
                    names(
                            MilestoneSchema.SCOPE,
                            110,
                            false,
                            (row, words) ->
                                    words.term(Term.SCOPE, row.milestones().scope(row.place()))));

    /** The table of milestones: the latest first. */
    public static final TableSubject<ListedMilestone> SUBJECT =
            new TableSubject<>(
                    "milestone",
                    new TableSubject.Messages(
                            "milestone.heading", "milestone.nothing", "milestone.possible_why"),
                    ALL,
                    TITLE,
                    List.<RecordGrouping<ListedMilestone>>of(MilestoneGrouping.values()),
                    new Arrangement<>(
                            List.of(new SortKey<>(DATE, true)), MilestoneGrouping.NONE, Set.of()),
                    ListedMilestones::new);

    private MilestoneField() {}

    private static int sources(ListedMilestone row) {
        return row.milestones().sources().count(row.place());
    }

    private static String list(
            ListedMilestone row, NameLists names, Function<String, String> called) {
        return names.of(row.place()).stream().map(called).collect(Collectors.joining("; "));
    }

    private static ListedField<ListedMilestone> names(
            Field<?, ?> field,
            double width,
            boolean shown,
            ListedField.Told<ListedMilestone> said) {
        return field(field, width, shown, new Content.Names<>(), said);
    }

    private static ListedField<ListedMilestone> field(
            Field<?, ?> field,
            double width,
            boolean shown,
            Content<ListedMilestone> content,
            ListedField.Told<ListedMilestone> said) {
        return new ListedField<>(
                name(field),
                field.name(),
                words -> new FieldWords(words).label(field),
                width,
                shown,
                false,
                content,
                said);
    }

    private static String name(Field<?, ?> field) {
        return field.name().toUpperCase(Locale.ROOT);
    }
}
