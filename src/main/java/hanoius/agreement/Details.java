package hanoius.agreement;

import hanoius.agreement.Detail.Property;
import hanoius.agreement.Detail.Reference;
import hanoius.agreement.Detail.Section;
import hanoius.agreement.Life.Moment;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Dossier;
import hanoius.model.EdtfDate;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tells of agreements in detail. */
record Details(Dossier dossier, Words words) {

    Detail of(Agreement agreement, List<Moment> moments) {
        List<Section> sections = new ArrayList<>();
        sections.add(status(agreement));
        agreement.partners().stream()
                .distinct()
                .forEach(each -> sections.add(partner(each, agreement)));
        if (agreement.count() > 1) {
            sections.addAll(counted(new Aggregate(agreement, dossier)));
        }
        sections.add(milestones(agreement, moments));
        return new Detail(agreement.title(), properties(agreement), sections);
    }

    private List<Property> properties(Agreement agreement) {
        return Stream.of(
                        property("agreement_column.kind", words.kind(agreement.kind())),
                        property(
                                "agreement_column.signed",
                                agreement.signed() == null
                                        ? words.get("agreement.not_signed")
                                        : date(agreement.signed())),
                        property("agreement_column.in_force", date(agreement.inForce())),
                        property("agreement_column.ended", date(agreement.ended())),
                        property("agreement_column.parties", lines(agreement.parties())),
                        property(
                                "agreement_column.sectors",
                                String.join(
                                        ", ",
                                        agreement.sectors().stream().map(words::sector).toList())),
                        property("agreement_column.scope", words.of(agreement.scope())),
                        property("agreement.summary", agreement.summary()))
                .filter(each -> !each.value().isBlank())
                .toList();
    }

    private Property property(String key, String value) {
        return new Property(words.get(key), value);
    }

    private static String lines(List<String> parts) {
        return String.join("\n", parts);
    }

    /** In words, with the way it is written (EDTF) where that says more than a day. */
    private String date(@Nullable EdtfDate date) {
        if (date == null) {
            return "";
        }
        return date.precision() == EdtfDate.Precision.DAY
                ? words.date(date)
                : words.date(date) + "\n" + words.get("agreement.edtf", date.text());
    }

    /** Whether the status was stated or assumed, and the sources that it rests on. */
    private Section status(Agreement agreement) {
        return new Section(
                words.get(
                        agreement.statusAssumed()
                                ? "agreement.status_assumed"
                                : "agreement.status_stated",
                        words.of(agreement.status())),
                explained(agreement),
                dossier.sourcesOf(List.of(agreement)).stream()
                        .map(each -> new Reference("", each.title(), each.id()))
                        .toList());
    }

    /** What it means, and what the sources beneath are for when they do not say so. */
    private String explained(Agreement agreement) {
        boolean said = !agreement.statusAssumed() && agreement.status() != AgreementStatus.UNKNOWN;
        String meaning = words.meaning(agreement);
        return said ? meaning : meaning + "\n" + words.get("agreement.cited_otherwise");
    }

    private Section partner(String partner, Agreement agreement) {
        List<Reference> others =
                dossier.agreements().stream()
                        .filter(each -> !each.id().equals(agreement.id()))
                        .filter(each -> each.partners().contains(partner))
                        .sorted(Details::inTime)
                        .map(this::reference)
                        .toList();
        return new Section(
                words.get("agreement.with_partner", partner),
                others.isEmpty() ? words.get("agreement.no_other") : "",
                others);
    }

    private static int inTime(Agreement one, Agreement other) {
        return Comparator.nullsLast(Comparator.<EdtfDate>naturalOrder())
                .compare(one.signed(), other.signed());
    }

    private Reference reference(Agreement agreement) {
        EdtfDate signed = agreement.signed();
        return new Reference(
                signed == null ? words.of(agreement.status()) : words.shortDate(signed),
                agreement.title(),
                agreement.id());
    }

    private List<Section> counted(Aggregate aggregate) {
        List<Agreement> perhaps = aggregate.perhaps();
        var listed =
                new Section(
                        words.get(
                                "agreement.counted",
                                aggregate.agreement().count(),
                                aggregate.listedCount()),
                        "",
                        aggregate.listed().stream().map(this::reference).toList());
        return perhaps.isEmpty()
                ? List.of(listed)
                : List.of(
                        listed,
                        new Section(
                                words.get("agreement.perhaps_counted", perhaps.size()),
                                words.get("agreement.perhaps_why"),
                                perhaps.stream().map(this::reference).toList()));
    }

    private Section milestones(Agreement agreement, List<Moment> moments) {
        return new Section(
                words.get("agreement.milestones"),
                moments.isEmpty() ? words.get("agreement.no_milestone") : "",
                moments.stream().map(each -> reference(each, agreement)).toList());
    }

    private Reference reference(Moment moment, Agreement agreement) {
        boolean onward = moment.link().from().equals(agreement.id());
        String relation =
                onward
                        ? words.of(moment.link().relation())
                        : words.inverse(moment.link().relation());
        return new Reference(
                words.shortDate(moment.milestone().date()) + " · " + relation,
                moment.milestone().title(),
                moment.milestone().id());
    }
}
