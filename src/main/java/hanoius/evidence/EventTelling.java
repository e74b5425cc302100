package hanoius.evidence;

import static hanoius.evidence.Telling.lines;
import static hanoius.evidence.Telling.sections;

import hanoius.evidence.Evidence.Line;
import hanoius.model.Agreement;
import hanoius.model.Category;
import hanoius.model.EdtfDate;
import hanoius.model.Milestone;
import hanoius.model.Relation;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** What is told of milestones and agreements. */
record EventTelling(Telling telling) {

    private static final Set<Relation> MEMBERS = Set.of(Relation.PART_OF, Relation.COUNTS);

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
                sections(List.of(telling.links(agreement.id()), telling.sources(agreement))),
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
        long listed =
                telling.dossier().linksOf(agreement.id()).stream()
                        .filter(link -> MEMBERS.contains(link.relation()))
                        .filter(link -> link.from().kind() == link.to().kind())
                        .count();
        return telling.words().get("evidence.counted", agreement.count(), listed);
    }

    private String statement(String title, @Nullable EdtfDate date) {
        return date == null
                ? title + "."
                : telling.words().get("evidence.dated", title, telling.date(date)) + ".";
    }
}
