package hanoius.schema;

import hanoius.language.LocalizedText;
import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.model.Party.PartyKind;
import hanoius.model.RecordId;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parties of a document up to format 3, which had their names alone, in up to four lists a
 * record; as documents have them now. First every record is looked at, then each is told who takes
 * part in it.
 *
 * <p>A name becomes a party where it stands for one without doubt: each partner has one normalised
 * name, and an agreement is concluded between those whose names its list has. What was reported of
 * a side may as well be a person with an office, several of them or nobody in particular ("five
 * enterprises", "Ted Osius, US Ambassador"), and so may be what has a parenthesis: these words stay
 * what they were, the words of the source, and name a party only where they are exactly its name.
 */
public final class FormerParties {

    /** The keys of the sides that there were. */
    public static final String VIETNAM = "vietnam";

    public static final String US = "us";

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> partners = new HashSet<>();
    private final Set<String> vietnamese = new HashSet<>();
    private final Set<String> american = new HashSet<>();

    /**
     * What one record had.
     *
     * @param vietnamSide names and descriptions on that side of a milestone, as reported
     * @param usSide those on the other side
     * @param concluding those of an agreement, of either side
     * @param partners US partners by one normalised name each
     */
    public record Lists(
            List<String> vietnamSide,
            List<String> usSide,
            List<String> concluding,
            List<String> partners) {}

    /** Learns the names of a record: of milestones in the document's order, then of agreements. */
    public void add(Lists lists) {
        partners.addAll(lists.partners());
        vietnamese.addAll(lists.vietnamSide());
        american.addAll(lists.usSide());
        names.addAll(lists.partners());
        lists.concluding().stream().filter(each -> each.indexOf('(') < 0).forEach(names::add);
    }

    /** The parties, in the order in which they were first named. */
    public List<Party> parties() {
        return names.stream()
                .map(
                        each ->
                                new Party(
                                        RecordId.party(each),
                                        LocalizedText.of(LocalizedType.UNSAID, each),
                                        List.of(),
                                        PartyKind.ORGANISATION,
                                        side(each),
                                        ""))
                .toList();
    }

    /** The side on which a name is reported, or that of partners; empty when that is not said. */
    private String side(String name) {
        boolean one = vietnamese.contains(name);
        boolean other = american.contains(name) || (!one && partners.contains(name));
        return one == other ? "" : one ? VIETNAM : US;
    }

    /**
     * Who takes part in a record that was learnt: those reported of the one side, of the other and
     * of none, and its partners in their order. A partner that was reported too is told once.
     */
    public List<Participation> participations(Lists lists) {
        List<Participation> all = new ArrayList<>();
        Stream.of(
                        lists.vietnamSide().stream().map(each -> reported(VIETNAM, each)),
                        lists.usSide().stream().map(each -> reported(US, each)),
                        lists.concluding().stream().map(each -> reported(side(each), each)))
                .flatMap(each -> each)
                .forEach(all::add);
        int behind = all.size();
        for (String each : lists.partners().reversed()) {
            RecordId party = RecordId.party(each);
            int at = behind - 1;
            while (at >= 0 && !party.equals(all.get(at).party())) {
                at--;
            }
            if (at < 0) {
                all.add(behind, Participation.partner(side(each), party));
            } else {
                all.set(at, new Participation(all.get(at).side(), Party.PARTNER, party, each));
                behind = at;
            }
        }
        return List.copyOf(all);
    }

    private Participation reported(String side, String words) {
        return new Participation(
                side, "", names.contains(words) ? RecordId.party(words) : null, words);
    }
}
