package hanoius.timeline.lane;

import hanoius.edtf.Certainty;
import hanoius.figure.Meaning;
import hanoius.model.Milestones;
import hanoius.model.Term;
import hanoius.text.Words;
import hanoius.timeline.lane.Item.Standing;
import hanoius.workspace.FilterResult;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes an item of its number, as the filter lets it through and in the words of a language. */
record ItemReader(Items items, FilterResult shown, Words words) implements Lane.Reader {

    @Override
    public Item apply(int number) {
        return new Item(
                number,
                items.extent(number),
                items.category(number),
                items.title(number),
                new Meaning(items.id(number), () -> say(number)),
                standing(number));
    }

    @Override
    public IntStream kept() {
        return shown.kept().stream().mapToInt(items::indexOf);
    }

    private Standing standing(int number) {
        if (shown.kept().contains(items.id(number))) {
            return Standing.KEPT;
        }
        if (!items.isMilestone(number) && items.agreement(number).proposed()) {
            return Standing.PROPOSED;
        }
        Certainty certainty =
                items.isMilestone(number)
                        ? shown.of(number)
                        : shown.of(items.agreement(number).agreement());
        return certainty == Certainty.POSSIBLY ? Standing.POSSIBLE : Standing.PLAIN;
    }

    /** When, of what kind, what and on how many sources; other reports of the same behind it. */
    private String say(int number) {
        String said = whole(number);
        return shown.kept().contains(items.id(number))
                ? words.get("timeline.said_kept", said)
                : said;
    }

    private String whole(int number) {
        if (!items.isMilestone(number)) {
            var agreement = items.agreement(number).agreement();
            String status = words.of(agreement.status()).toLowerCase(words.language().locale());
            return say(
                    number, words.get("timeline.agreement", words.text(agreement.title()), status));
        }
        Milestones milestones = shown.dataset().milestones();
        Stream<String> others =
                shown.others(number).stream()
                        .map(
                                each ->
                                        words.get(
                                                "timeline.also_reported",
                                                milestones.id(each).key(),
                                                words.date(milestones.date(each)),
                                                words.text(
                                                        milestones.title(each, words.language()))));
        return Stream.concat(Stream.of(say(number, items.title(number))), others)
                .collect(Collectors.joining("; "));
    }

    private String say(int number, String what) {
        String kind =
                words.term(Term.CATEGORY, items.category(number))
                        .toLowerCase(words.language().locale());
        String when = words.date(items.date(number));
        return words.get("timeline.item", when, kind, what, items.sources(number));
    }
}
