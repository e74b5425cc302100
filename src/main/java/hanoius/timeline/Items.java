package hanoius.timeline;

import hanoius.figure.Meaning;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Bound;
import hanoius.model.Category;
import hanoius.model.Certainty;
import hanoius.model.Dossier;
import hanoius.model.EdtfDate;
import hanoius.model.Fact;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Relation;
import hanoius.text.Words;
import hanoius.timeline.Item.Standing;
import hanoius.workspace.ReportedEvent;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes items of milestones and agreements. */
final class Items {

    private static final int FEATURED = 1000;

    private final Dossier dossier;
    private final Words words;

    Items(Dossier dossier, Words words) {
        this.dossier = dossier;
        this.words = words;
    }

    /** An event, named as its leading report does; the words tell of the others. */
    Item of(ReportedEvent event) {
        Milestone milestone = event.leading();
        return new Item(
                Extents.of(milestone.date()),
                milestone.date().precision(),
                importance(milestone, milestone.featured()),
                milestone.category(),
                milestone.title(),
                new Meaning(milestone.id(), words(event)),
                standing(event.certainty()));
    }

    private String words(ReportedEvent event) {
        Milestone leading = event.leading();
        String first =
                words(leading, words.date(leading.date()), leading.category(), leading.title());
        Stream<String> others =
                event.others().stream()
                        .map(
                                each ->
                                        words.get(
                                                "timeline.also_reported",
                                                each.id().key(),
                                                words.date(each.date()),
                                                each.title()));
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining("; "));
    }

    /**
     * An agreement from its signing to its end; where it was proposed while it is not signed; null
     * when nothing says where in time it belongs.
     */
    @Nullable Item of(Agreement agreement, Certainty certainty) {
        EdtfDate signed = agreement.signed();
        if (signed == null) {
            return proposal(agreement)
                    .map(date -> item(agreement, date, Extents.of(date), Standing.PROPOSED))
                    .orElse(null);
        }
        return item(agreement, signed, lifetime(agreement, signed), standing(certainty));
    }

    private Item item(Agreement agreement, EdtfDate date, Extent extent, Standing standing) {
        String title = agreement.title();
        String status = words.of(agreement.status()).toLowerCase(words.language().locale());
        return new Item(
                extent,
                date.precision(),
                importance(agreement, agreement.featured()),
                Category.AGREEMENT,
                title,
                new Meaning(
                        agreement.id(),
                        words(
                                agreement,
                                words.date(date),
                                Category.AGREEMENT,
                                words.get("timeline.agreement", title, status))),
                standing);
    }

    private static Extent lifetime(Agreement agreement, EdtfDate signed) {
        EdtfDate ended = agreement.ended();
        if (ended != null) {
            return Extents.between(signed, ended);
        }
        // A count of several and a date without a known beginning are spans in themselves.
        if (agreement.count() > 1 || !(signed.earliest() instanceof Bound.Day)) {
            return Extents.of(signed);
        }
        return Extents.from(
                signed,
                agreement.status() == AgreementStatus.IN_FORCE ? Bound.OPEN : Bound.UNKNOWN);
    }

    private Optional<EdtfDate> proposal(Agreement agreement) {
        return Stream.of(Relation.PROPOSES, Relation.DISCUSSES)
                .flatMap(
                        relation ->
                                dossier.linksOf(agreement.id()).stream()
                                        .filter(link -> link.relation() == relation)
                                        .map(Link::from)
                                        .flatMap(id -> dossier.find(id, Milestone.class).stream())
                                        .map(Milestone::date)
                                        .sorted(Comparator.naturalOrder()))
                .findFirst();
    }

    private String words(Fact fact, String when, Category category, String what) {
        String kind = words.of(category).toLowerCase(words.language().locale());
        return words.get("timeline.item", when, kind, what, fact.citations().size());
    }

    private static int importance(Fact fact, boolean featured) {
        return fact.citations().size() + (featured ? FEATURED : 0);
    }

    private static Standing standing(Certainty certainty) {
        return certainty == Certainty.POSSIBLY ? Standing.POSSIBLE : Standing.PLAIN;
    }
}
