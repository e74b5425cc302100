package hanoius.evidence;

import static hanoius.evidence.FactWords.lines;
import static hanoius.evidence.FactWords.sections;

import hanoius.evidence.Evidence.Entry;
import hanoius.evidence.Evidence.Section;
import hanoius.model.Agreement;
import hanoius.model.Milestone;
import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.schema.PartySchema;
import hanoius.text.PartyWords;
import hanoius.text.WebAddress;
import hanoius.text.Words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is told of a party: its names, and what it took part in. */
record PartyEvidence(FactWords facts) {

    /** Beyond this many, the filter by partner is the place to look at them. */
    private static final int LISTED = 200;

    Evidence tell(Party party) {
        Words words = facts.words();
        List<Section> named =
                sections(List.of(milestones(party), agreements(party), address(party)));
        return new Evidence(
                party.id(),
                words.get("evidence.kind_party"),
                null,
                facts.name(party),
                "",
                "",
                "",
                lines(
                        facts.fields(
                                party,
                                Set.of(PartySchema.NAME),
                                Map.of(
                                        PartySchema.SIDE,
                                        facts.line(
                                                PartySchema.SIDE,
                                                party.side().isEmpty()
                                                        ? ""
                                                        : words.side(party.side()))))),
                "",
                facts.dataset().isNamed(party.id()) ? "" : words.get("evidence.named_nowhere"),
                List.of(),
                named,
                List.of(),
                facts.name(party));
    }

    private Optional<Section> address(Party party) {
        String refused = facts.refused(party.address());
        return facts.section(
                "evidence.address",
                party.address().isBlank()
                        ? List.of()
                        : List.of(
                                Entry.plain(
                                                "",
                                                "",
                                                refused.isEmpty()
                                                        ? WebAddress.shown(party.address())
                                                        : refused)
                                        .opening(party.address())));
    }

    private Optional<Section> milestones(Party party) {
        List<Milestone> all = facts.dataset().milestonesWith(party.id(), LISTED + 1);
        return listed(
                "evidence.took_part",
                all.stream()
                        .map(
                                each ->
                                        Entry.of(
                                                facts.shortDate(each.date()),
                                                facts.name(each),
                                                said(party, each.parties()),
                                                each.id()))
                        .toList());
    }

    private Optional<Section> agreements(Party party) {
        return listed(
                "evidence.concluded",
                facts.dataset()
                        .agreementsOf(party.id())
                        .map(
                                (Agreement each) ->
                                        Entry.of(
                                                facts.shortDate(each.signed()),
                                                facts.name(each),
                                                said(party, each.parties()),
                                                each.id()))
                        .toList());
    }

    private Optional<Section> listed(String heading, List<Entry> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        boolean more = all.size() > LISTED;
        Words words = facts.words();
        Stream<Entry> rest =
                more
                        ? Stream.of(Entry.plain("", words.get("evidence.more_unlisted"), ""))
                        : Stream.empty();
        return Optional.of(
                new Section(
                        words.get(heading, Math.min(all.size(), LISTED)),
                        Stream.concat(all.stream().limit(LISTED), rest).toList()));
    }

    /** As what it took part, and what the source wrote. */
    private String said(Party party, List<Participation> some) {
        return FactWords.dotted(
                new PartyWords(facts.words())
                                .sides(
                                        some.stream()
                                                .filter(each -> party.id().equals(each.party()))
                                                .toList())
                                .stream()
                                .flatMap(side -> side.participants().stream())
                                .toList(),
                each ->
                        each.name().equals(facts.name(party)) && each.asReported().isEmpty()
                                ? ""
                                : each.whole(facts.words()));
    }
}
