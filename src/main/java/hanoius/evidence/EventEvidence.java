package hanoius.evidence;

import static hanoius.evidence.FactWords.lines;
import static hanoius.evidence.FactWords.sections;

import hanoius.edtf.EdtfDate;
import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Line;
import hanoius.evidence.Evidence.Section;
import hanoius.model.Aggregate;
import hanoius.model.Agreement;
import hanoius.model.Milestone;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.Term;
import hanoius.plot.CategoryLook;
import hanoius.schema.AgreementSchema;
import hanoius.schema.MilestoneSchema;
import hanoius.text.FieldWords;
import hanoius.text.PartyWords;
import hanoius.text.PartyWords.Participant;
import hanoius.text.Words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is told of milestones and agreements. */
record EventEvidence(FactWords facts) {

    Evidence tell(Milestone milestone) {
        Words words = facts.words();
        return new Evidence(
                milestone.id(),
                FactWords.dotted(
                        List.of(
                                words.term(Term.CATEGORY, milestone.category()),
                                words.term(Term.SCOPE, milestone.scope())),
                        part -> part),
                CategoryLook.of(milestone.category(), words),
                facts.words().text(milestone.title()),
                "",
                facts.whole(MilestoneSchema.DATE, milestone),
                facts.written(milestone.date()),
                lines(
                        Stream.concat(
                                facts.fields(
                                        milestone,
                                        Set.of(
                                                MilestoneSchema.DATE,
                                                MilestoneSchema.TITLE,
                                                MilestoneSchema.CATEGORY,
                                                MilestoneSchema.SCOPE,
                                                MilestoneSchema.PARTIES,
                                                MilestoneSchema.SECTORS),
                                        Map.of()),
                                Stream.of(
                                        facts.line(MilestoneSchema.SECTORS, milestone),
                                        facts.translation(milestone)))),
                facts.words().text(milestone.summary()),
                facts.notice(milestone),
                new ReportEvidence(facts).of(milestone),
                sections(
                        Stream.concat(
                                        parties(milestone.parties()),
                                        Stream.of(
                                                facts.links(milestone.id()),
                                                facts.sources(milestone),
                                                facts.languages(milestone)))
                                .toList()),
                facts.restsOn(milestone),
                facts.citation(
                        milestone,
                        statement(
                                facts.words().text(milestone.title()),
                                facts.whole(MilestoneSchema.DATE, milestone))));
    }

    Evidence tell(Agreement agreement) {
        Words words = facts.words();
        EdtfDate signed = agreement.signed();
        return new Evidence(
                agreement.id(),
                FactWords.dotted(
                        List.of(
                                words.term(Term.KIND, agreement.kind()),
                                words.term(Term.SCOPE, agreement.scope())),
                        part -> part),
                CategoryLook.ofAgreements(words),
                facts.words().text(agreement.title()),
                "",
                signed == null
                        ? words.get("evidence.not_signed")
                        : facts.whole(AgreementSchema.SIGNED, agreement),
                facts.written(signed),
                lines(
                        Stream.concat(
                                facts.fields(
                                        agreement,
                                        Set.of(
                                                AgreementSchema.SIGNED,
                                                AgreementSchema.TITLE,
                                                AgreementSchema.KIND,
                                                AgreementSchema.PARTIES,
                                                AgreementSchema.SCOPE),
                                        Map.of(
                                                AgreementSchema.STATUS, status(agreement),
                                                AgreementSchema.COUNT, count(agreement))),
                                Stream.of(facts.translation(agreement)))),
                facts.words().text(agreement.summary()),
                facts.notice(agreement),
                List.of(),
                sections(
                        Stream.of(
                                        parties(agreement.parties()),
                                        Stream.of(facts.links(agreement.id())),
                                        Stream.of(facts.sources(agreement)),
                                        others(agreement).map(Optional::of),
                                        Stream.of(facts.languages(agreement)))
                                .flatMap(each -> each)
                                .toList()),
                facts.restsOn(agreement),
                facts.citation(
                        agreement,
                        statement(
                                facts.words().text(agreement.title()),
                                facts.whole(AgreementSchema.SIGNED, agreement))));
    }

    /** Those who took part, a section for each side; each that is a record can be opened. */
    private Stream<Optional<Section>> parties(List<Participation> some) {
        Words words = facts.words();
        return new PartyWords(words)
                .sides(some).stream()
                        .map(
                                side ->
                                        new Section(
                                                side.name().isEmpty()
                                                        ? words.get("party.no_side")
                                                        : side.name(),
                                                side.participants().stream()
                                                        .map(this::participant)
                                                        .toList()))
                        .map(Optional::of);
    }

    private Entry participant(Participant each) {
        String reported =
                each.asReported().isEmpty()
                        ? ""
                        : facts.words().get("field.quoted", each.asReported());
        RecordId party = each.party();
        return party == null || !facts.dataset().has(party)
                ? Entry.plain("", each.name(), reported)
                : Entry.of("", each.name(), reported, party);
    }

    private Line status(Agreement agreement) {
        Words words = facts.words();
        String status = words.of(agreement.status());
        return new Line(
                new FieldWords(words).label(AgreementSchema.STATUS),
                agreement.statusAssumed() ? words.get("evidence.assumed", status) : status,
                words.meaning(agreement));
    }

    private Line count(Agreement agreement) {
        int listed = new Aggregate(agreement, facts.dataset()).listedCount();
        return facts.line(
                AgreementSchema.COUNT,
                agreement.count() == 1
                        ? ""
                        : facts.words().get("evidence.counted", agreement.count(), listed));
    }

    /** The agreements beside it: with the same partners, and those that it may count. */
    private Stream<Section> others(Agreement agreement) {
        Stream<Section> partners =
                agreement.partners().stream()
                        .distinct()
                        .map(partner -> section(partner, agreement));
        var aggregate = new Aggregate(agreement, facts.dataset());
        Words words = facts.words();
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
                facts.words().get("evidence.with_partner", facts.words().party(partner)),
                facts.dataset().agreements().stream()
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
                                                facts.shortDate(each.signed()),
                                                facts.words().text(each.title()),
                                                each.equals(agreements.getFirst()) ? remark : "",
                                                each.id()))
                        .toList());
    }

    private String statement(String title, String date) {
        return (date.isEmpty() ? title : facts.words().get("evidence.dated", title, date)) + ".";
    }
}
