package hanoius.workspace;

import static java.util.stream.Collectors.joining;

import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.model.DateRole;
import hanoius.model.Dossier;
import hanoius.text.Words;

import java.text.Collator;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** One of the conditions that a filter may set, so that each can be shown and dropped alone. */
public sealed interface Condition {

    /** On the words that records say. */
    Condition TEXT = new OnText();

    /** On the time of records. */
    Condition DAYS = new OnDays();

    /** On the days that are marked on a time axis. */
    Condition MARKED = new OnMarked();

    /** The same filter without this condition. */
    Filter without(Filter filter);

    /** What a filter asks of a record in this respect, as in "Scope: Hanoi". */
    String words(Filter filter, Dossier dossier, Words words);

    /** A name in small letters that no other condition has, the same in every language. */
    String name();

    /** The conditions that a filter sets. */
    static List<Condition> of(Filter filter) {
        List<Condition> conditions = new ArrayList<>();
        if (!filter.text().isEmpty()) {
            conditions.add(TEXT);
        }
        filter.facets().stream().sorted().map(OnFacet::new).forEach(conditions::add);
        if (filter.days() != null) {
            conditions.add(DAYS);
        }
        filter.dates().keySet().stream().sorted().map(OnDate::new).forEach(conditions::add);
        if (filter.marked() != null) {
            conditions.add(MARKED);
        }
        return conditions;
    }

    /** A condition on the text. */
    record OnText() implements Condition {

        @Override
        public Filter without(Filter filter) {
            return filter.withText("");
        }

        @Override
        public String words(Filter filter, Dossier dossier, Words words) {
            return words.get("filter.text", filter.text().strip());
        }

        @Override
        public String name() {
            return "text";
        }
    }

    /** A condition on one facet. */
    record OnFacet(Facet facet) implements Condition {

        @Override
        public Filter without(Filter filter) {
            return filter.with(facet, Choice.ANY);
        }

        @Override
        public String words(Filter filter, Dossier dossier, Words words) {
            Choice choice = filter.choice(facet);
            String included = list(choice.included(), dossier, words);
            String excluded = list(choice.excluded(), dossier, words);
            String asked =
                    choice.excluded().isEmpty()
                            ? included
                            : choice.included().isEmpty()
                                    ? words.get("filter.not", excluded)
                                    : words.get("filter.but_not", included, excluded);
            return words.get("filter.facet", facet.in(words), asked);
        }

        private String list(Collection<String> values, Dossier dossier, Words words) {
            return values.stream()
                    .map(value -> facet.name(value, dossier, words))
                    .sorted(Collator.getInstance(words.language().locale()))
                    .collect(joining(", "));
        }

        @Override
        public String name() {
            return facet.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A condition on the days. */
    record OnDays() implements Condition {

        @Override
        public Filter without(Filter filter) {
            return filter.withDays(null);
        }

        @Override
        public String words(Filter filter, Dossier dossier, Words words) {
            DayRange days = filter.days();
            return days == null
                    ? ""
                    : words.get("filter.facet", words.get("filter.days"), said(days, words));
        }

        @Override
        public String name() {
            return "days";
        }
    }

    /** A condition on one of the dates of records. */
    record OnDate(DateRole role) implements Condition {

        @Override
        public Filter without(Filter filter) {
            return filter.with(role, null);
        }

        @Override
        public String words(Filter filter, Dossier dossier, Words words) {
            DayRange days = filter.dates().get(role);
            return days == null ? "" : words.get("filter.facet", words.of(role), said(days, words));
        }

        @Override
        public String name() {
            return role.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A condition on the days that are marked, which the filter of the window knows not of. */
    record OnMarked() implements Condition {

        @Override
        public Filter without(Filter filter) {
            return filter.withMarked(null);
        }

        @Override
        public String words(Filter filter, Dossier dossier, Words words) {
            DayRange marked = filter.marked();
            return marked == null ? "" : words.get("filter.marked", said(marked, words));
        }

        @Override
        public String name() {
            return "marked";
        }
    }

    /** Days as coarsely as they can be said without covering another. */
    static String said(DayRange days, Words words) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        boolean months =
                (from == null || from.getDayOfMonth() == 1)
                        && (to == null || to.equals(YearMonth.from(to).atEndOfMonth()));
        boolean years =
                months
                        && (from == null || from.getDayOfYear() == 1)
                        && (to == null || to.getDayOfYear() == to.lengthOfYear());
        int length = years ? 4 : months ? 7 : 10;
        String start = from == null ? ".." : from.toString().substring(0, length);
        String end = to == null ? ".." : to.toString().substring(0, length);
        return words.shortDate(EdtfDate.parse(start.equals(end) ? start : start + "/" + end));
    }
}
