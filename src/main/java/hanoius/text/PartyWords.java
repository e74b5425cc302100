package hanoius.text;

import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Those who take part, side by side, in the words of one language. */
public record PartyWords(Words words) {

    /**
     * Those of one side.
     *
     * @param name of the side; empty for those of none
     */
    public record Side(String name, List<Participant> participants) {

        public Side {
            participants = List.copyOf(participants);
        }
    }

    /**
     * One of them.
     *
     * @param name with the role, such as an office; the words of the source where there is no
     *     authority
     * @param asReported the words of the source where they are others than the name; else empty
     * @param party null where there are only the words of the source
     */
    public record Participant(String name, String asReported, @Nullable RecordId party) {

        /** The name, and in brackets what the source wrote. */
        public String whole(Words words) {
            return asReported.isEmpty() ? name : words.get("party.as_reported", name, asReported);
        }
    }

    /** The sides in their order, those of none last; each party once on its side. */
    public List<Side> sides(List<Participation> some) {
        Map<String, List<Participation>> sides = new LinkedHashMap<>();
        words.sides().forEach(side -> sides.put(side, new ArrayList<>()));
        some.stream()
                .filter(each -> !each.side().isEmpty())
                .forEach(each -> of(each.side(), sides).add(each));
        some.stream()
                .filter(each -> each.side().isEmpty())
                .forEach(each -> of("", sides).add(each));
        return sides.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new Side(side(each.getKey()), participants(each.getValue())))
                .toList();
    }

    private static List<Participation> of(String side, Map<String, List<Participation>> sides) {
        return sides.computeIfAbsent(side, _ -> new ArrayList<>());
    }

    private List<Participant> participants(List<Participation> some) {
        List<Participant> told = new ArrayList<>();
        for (Participation each : some) {
            RecordId party = each.party();
            boolean again =
                    party != null
                            && role(each).isEmpty()
                            && some.stream()
                                    .anyMatch(
                                            other ->
                                                    !other.equals(each)
                                                            && party.equals(other.party())
                                                            && tellsMore(other, each, some));
            if (!again) {
                told.add(participant(each));
            }
        }
        return told;
    }

    /** Whether one of two entries of the same party tells as much as the other. */
    private boolean tellsMore(Participation one, Participation other, List<Participation> some) {
        boolean wordless = other.asReported().isEmpty();
        return (wordless && (!one.asReported().isEmpty() || !role(one).isEmpty()))
                || (one.asReported().equals(other.asReported())
                        && some.indexOf(one) < some.indexOf(other));
    }

    /** One of them. */
    public Participant participant(Participation each) {
        RecordId party = each.party();
        if (party == null) {
            return new Participant(each.asReported(), "", null);
        }
        String name = words.party(party.key());
        String role = role(each);
        String whole = role.isEmpty() ? name : words.get("party.with_role", name, role);
        boolean same = each.asReported().equals(name) || each.asReported().equals(party.key());
        return new Participant(whole, same ? "" : each.asReported(), party);
    }

    /** As what somebody takes part; empty for a partner, under whom records are only grouped. */
    private String role(Participation each) {
        return each.role().equals(Party.PARTNER) ? "" : words.role(each.role());
    }

    private String side(String key) {
        return key.isEmpty() ? "" : words.side(key);
    }

    /** All of them in one line, as in "Vietnam: Hanoi People's Committee; United States: CNN". */
    public String brief(List<Participation> some) {
        return sides(some).stream()
                .map(side -> titled(side, names(side, "; ")))
                .collect(Collectors.joining("; "));
    }

    /** A line for each side. */
    public String whole(List<Participation> some) {
        return sides(some).stream()
                .map(side -> titled(side, names(side, "; ")))
                .collect(Collectors.joining("\n"));
    }

    /** Those of a side, by its key; the empty one is of those on none. */
    public String ofSide(String key, List<Participation> some) {
        return sides(some.stream().filter(each -> each.side().equals(key)).toList()).stream()
                .map(side -> names(side, "; "))
                .collect(Collectors.joining("; "));
    }

    private String titled(Side side, String names) {
        return side.name().isEmpty() ? names : words.get("party.of_side", side.name(), names);
    }

    private String names(Side side, String between) {
        return side.participants().stream()
                .map(each -> each.whole(words))
                .collect(Collectors.joining(between));
    }
}
