package hanoius.evidence;

import static hanoius.evidence.Telling.lines;
import static hanoius.evidence.Telling.sections;

import hanoius.edtf.EdtfDate;
import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Line;
import hanoius.evidence.Evidence.Section;
import hanoius.model.Aggregate;
import hanoius.model.Agreement;
import hanoius.model.Category;
import hanoius.model.Milestone;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is told of milestones and agreements. */
record EventTelling(Telling telling) {

    Evidence tell(Milestone milestone) {
        Words words = telling.words();
        return new Evidence(
                milestone.id(),
                Telling.dotted(
                        List.of(words.of(milestone.category()), words.of(milestone.scope())),
                        part -> part),
                milestone.category(),
                milestone.title(),
                "",
                words.date(milestone.date()),
                telling.written(milestone.date()),
                lines(
                        telling.line("evidence.vietnam_side", milestone.vietnamSide()),
                        telling.line("evidence.us_side", milestone.usSide()),
                        telling.line("evidence.partners", milestone.partners()),
                        telling.line("evidence.places", milestone.places()),
                        telling.sectors(milestone.sectors())),
                milestone.summary(),
                telling.notice(milestone),
                new ReportTelling(telling).of(milestone),
                sections(List.of(telling.links(milestone.id()), telling.sources(milestone))),
                telling.restsOn(milestone),
                telling.citation(milestone, statement(milestone.title(), milestone.date())));
    }

    Evidence tell(Agreement agreement) {
        Words words = telling.words();
        EdtfDate signed = agreement.signed();
        return new Evidence(
                agreement.id(),
                Telling.dotted(
                        List.of(words.kind(agreement.kind()), words.of(agreement.scope())),
                        part -> part),
                Category.AGREEMENT,
                agreement.title(),
                "",
                signed == null ? words.get("evidence.not_signed") : words.date(signed),
                telling.written(signed),
                lines(
                        status(agreement),
                        telling.line("evidence.in_force", telling.date(agreement.inForce())),
                        telling.line("evidence.ended", telling.date(agreement.ended())),
                        telling.line("evidence.count", count(agreement)),
                        telling.line("evidence.parties", agreement.parties()),
                        telling.line("evidence.partners", agreement.partners()),
                        telling.sectors(agreement.sectors())),
                agreement.summary(),
                telling.notice(agreement),
                List.of(),
                sections(
                        Stream.of(
                                        Stream.of(telling.links(agreement.id())),
                                        Stream.of(telling.sources(agreement)),
                                        others(agreement).map(Optional::of))
                                .flatMap(each -> each)
                                .toList()),
                telling.restsOn(agreement),
                telling.citation(agreement, statement(agreement.title(), signed)));
    }

    private Line status(Agreement agreement) {
        Words words = telling.words();
        String status = words.of(agreement.status());
        return new Line(
                words.get("evidence.status"),
                agreement.statusAssumed() ? words.get("evidence.assumed", status) : status,
                words.meaning(agreement));
    }

    private String count(Agreement agreement) {
        if (agreement.count() == 1) {
            return "";
        }
        int listed = new Aggregate(agreement, telling.dossier()).listedCount();
        return telling.words().get("evidence.counted", agreement.count(), listed);
    }

    /** The agreements beside it: with the same partners, and those that it may count. */
    private Stream<Section> others(Agreement agreement) {
        Stream<Section> partners =
                agreement.partners().stream()
                        .distinct()
                        .map(partner -> section(partner, agreement));
        var aggregate = new Aggregate(agreement, telling.dossier());
        Words words = telling.words();
        Stream<Section> counted =
                Stream.of(
                        section(words.get("evidence.members"), aggregate.listed(), ""),
                        section(
                                words.get("evidence.perhaps_counted", aggregate.perhaps().size()),
                                aggregate.perhaps(),
                                words.get("evidence.perhaps_why")));
        return Stream.concat(partners, counted).filter(each -> !each.entries().isEmpty());
    }

    private Section section(String partner, Agreement agreement) {
        return section(
                telling.words().get("evidence.with_partner", partner),
                telling.dossier().agreements().stream()
                        .filter(each -> !each.id().equals(agreement.id()))
                        .filter(each -> each.partners().contains(partner))
                        .sorted(
                                Comparator.comparing(
                                        Agreement::signed,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList(),
                "");
    }

    private Section section(String heading, List<Agreement> agreements, String remark) {
        return new Section(
                heading,
                agreements.stream()
                        .map(
                                each ->
                                        Entry.of(
                                                telling.shortDate(each.signed()),
                                                each.title(),
                                                each.equals(agreements.getFirst()) ? remark : "",
                                                each.id()))
                        .toList());
    }

    private String statement(String title, @Nullable EdtfDate date) {
        return date == null
                ? title + "."
                : telling.words().get("evidence.dated", title, telling.date(date)) + ".";
    }
}
