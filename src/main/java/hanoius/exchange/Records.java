package hanoius.exchange;

import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Category;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Measure;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Scope;
import hanoius.model.Source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of a package's six tables, already checked, as records of the model. */
final class Records {

    private final Map<String, List<TableRow>> rows;
    private final Set<String> agreements;

    Records(Map<String, List<TableRow>> rows) {
        this.rows = rows;
        agreements =
                rows.getOrDefault("agreements", List.of()).stream()
                        .map(row -> row.text("id"))
                        .collect(Collectors.toSet());
    }

    Dataset dataset() {
        return new Dataset(
                all("milestones", Records::milestone),
                all("agreements", Records::agreement),
                all("links", this::link),
                all("indicators", Records::indicator),
                all("observations", Records::observation),
                all("sources", Records::source));
    }

    private <T> List<T> all(String table, Function<TableRow, T> reader) {
        return rows.getOrDefault(table, List.of()).stream().map(reader).toList();
    }

    private static Milestone milestone(TableRow row) {
        return new Milestone(
                RecordId.milestone(row.text("id")),
                row.date("date"),
                row.text("title"),
                row.word(Category.class, "category"),
                row.list("sector"),
                row.word(Scope.class, "scope"),
                row.list("vietnam_side"),
                row.list("us_side"),
                row.list("partners"),
                row.list("place"),
                row.text("summary"),
                row.citations("sources"),
                row.flag("featured"));
    }

    private static Agreement agreement(TableRow row) {
        return new Agreement(
                RecordId.agreement(row.text("id")),
                row.optionalDate("signed"),
                row.optionalDate("in_force"),
                row.optionalDate("ended"),
                row.text("title"),
                row.text("kind"),
                row.word(AgreementStatus.class, "status"),
                row.flag("status_assumed"),
                Integer.parseInt(row.text("count")),
                row.word(Scope.class, "scope"),
                row.list("parties"),
                row.list("partners"),
                row.list("sector"),
                row.text("summary"),
                row.citations("sources"),
                row.flag("featured"));
    }

    private Link link(TableRow row) {
        return new Link(
                end(row.text("from")),
                row.word(Relation.class, "relation"),
                end(row.text("to")),
                row.text("note"));
    }

    private RecordId end(String id) {
        return agreements.contains(id) ? RecordId.agreement(id) : RecordId.milestone(id);
    }

    private static Indicator indicator(TableRow row) {
        return new Indicator(
                RecordId.indicator(row.text("id")),
                row.text("name_en"),
                row.text("name_vi"),
                row.text("unit"),
                row.word(Measure.class, "measure"),
                row.text("theme"),
                row.word(Scope.class, "scope"),
                row.text("frequency"),
                row.text("description"));
    }

    private static Observation observation(TableRow row) {
        String sameAs = row.text("same_as");
        return new Observation(
                RecordId.observation(row.text("id")),
                RecordId.indicator(row.text("indicator")),
                row.date("period"),
                new Quantity(
                        row.number("value"),
                        row.word(Qualifier.class, "qualifier"),
                        row.optionalNumber("lower"),
                        row.optionalNumber("upper"),
                        row.text("as_reported")),
                row.text("note"),
                sameAs.isEmpty() ? null : RecordId.observation(sameAs),
                row.citations("sources"),
                row.flag("featured"));
    }

    private static Source source(TableRow row) {
        return new Source(
                RecordId.source(row.text("id")),
                row.text("title"),
                row.text("publisher"),
                row.optionalDate("published"),
                row.text("url"),
                row.optionalDay("accessed"),
                row.flag("weak"),
                row.text("notes"));
    }
}
