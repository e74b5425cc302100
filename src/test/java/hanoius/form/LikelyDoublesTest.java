package hanoius.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.EdtfDate;
import hanoius.form.LikelyDoubles.Likeness;
import hanoius.form.LikelyDoubles.Sign;
import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Fact;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Source;
import hanoius.schema.MilestoneSchema;
import hanoius.schema.SourceSchema;
import hanoius.schema.Values;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** What may be the same is pointed out, and what is not is left alone. */
class LikelyDoublesTest {

    private static final String OF_MAY = "Visitors to Vietnam in May and in five months of ";
    private static final RecordId SPEED = RecordId.indicator("speed");

    private static List<RecordId> ids(List<Likeness> found) {
        return found.stream().map(Likeness::id).toList();
    }

    private static List<RecordId> doubles(Entity record, Fact... others) {
        return ids(LikelyDoubles.of(Facts.dataset(others), record));
    }

    private static Milestone event(String key, String date, String title) {
        return Facts.milestone(key).date(date).title(title).build();
    }

    @Test
    void anEventOfTheSameDayThatIsCalledAlike() {
        Milestone one = event("M1", "2017-04-05", "Hà Nội asks Microsoft for an incubator");
        assertEquals(
                List.of(RecordId.milestone("M3"), RecordId.milestone("M2")),
                doubles(
                        one,
                        one,
                        event("M2", "2017-04", "Hanoi asks Microsoft to help with an incubator"),
                        event("M3", "2017-04-05", "Microsoft incubator for Hanoi asked"),
                        event("M4", "2017-05-04", "Hà Nội asks Microsoft for an incubator"),
                        event("M5", "2017-04-05", "The ambassador takes leave"),
                        event("M6", "1995/..", "Hà Nội asks Microsoft for an incubator")));
    }

    @Test
    void anEventIsFoundByItsTitleInAnyLanguageWhileThatIsTypedHalf() {
        Milestone there =
                Facts.milestone("M1")
                        .date("2017-04-05")
                        .title(
                                LocalizedText.of("en", "A wish for an incubator")
                                        .with(
                                                "vi",
                                                Translation.of(
                                                        "Hà Nội đề nghị Microsoft hỗ trợ xây dựng"
                                                                + " vườn ươm công nghệ",
                                                        "")))
                        .build();
        Values<Milestone> typed =
                new Values<Milestone>(RecordId.milestone("M2"))
                        .set(MilestoneSchema.TITLE, LocalizedText.of("vi", "ha noi de nghi micro"));
        assertEquals(List.of(), LikelyDoubles.of(Facts.dataset(there), typed));
        typed.set(MilestoneSchema.DATE, EdtfDate.parse("2017-04-05"));
        List<Likeness> found = LikelyDoubles.of(Facts.dataset(there), typed);
        assertEquals(List.of(there.id()), ids(found));
        assertEquals(Set.of(Sign.TIME, Sign.TITLE), found.getFirst().signs());
    }

    @Test
    void whatIsLinkedIsKnown() {
        Milestone one = event("M1", "2017", "A visit to Hanoi");
        Milestone other = event("M2", "2017", "A visit to Hanoi");
        Link link = Facts.link(one.id(), Relation.FOLLOWS, other.id(), "");
        assertEquals(List.of(), LikelyDoubles.of(Facts.dataset(List.of(one, other), link), one));
    }

    @Test
    void aSourceAtTheSameAddressOrOfTheSameTitleAndNumbers() {
        Source there = Facts.source("S1").title(OF_MAY + "2019").url("").build();
        Source web = Facts.source("S2").title("Else").url("http://www.vna.vn/a/?utm_x=1").build();
        Dataset dataset =
                Facts.dataset(there, web, Facts.source("S3").title(OF_MAY + "2018").build());
        Values<Source> typed =
                new Values<Source>(RecordId.source("S4"))
                        .set(SourceSchema.TITLE, OF_MAY.toLowerCase(Locale.ROOT) + "2019")
                        .set(SourceSchema.URL, "https://vna.vn/a");
        List<Likeness> found = LikelyDoubles.of(dataset, typed);
        assertEquals(List.of(web.id(), there.id()), ids(found));
        assertEquals(Set.of(Sign.ADDRESS), found.getFirst().signs());
    }

    @Test
    void aPartyByAnyNameInAnySpelling() {
        assertEquals(
                List.of(RecordId.party("P1"), RecordId.party("P2")),
                doubles(
                        Facts.party("P9").name("Thanh pho Hanoi").build(),
                        Facts.party("P1")
                                .name("City of Hanoi")
                                .vietnamese("Thành phố Hà Nội")
                                .build(),
                        Facts.party("P2").name("Thành phố Hà Nội").build(),
                        Facts.party("P3").name("Hà Nội thành phố").build()));
    }

    @Test
    void aFigureOfTheSameIndicatorAndPeriod() {
        Dataset dataset =
                Facts.dataset(
                        Facts.indicator("speed").build(),
                        Facts.observation("O1", SPEED).period("2019").value("2").build(),
                        Facts.observation("O2", SPEED).period("2019-01/2019-12").value("1").build(),
                        Facts.observation("O3", SPEED).period("2018").build(),
                        Facts.observation("O4", SPEED).period("2019").sameAs("O9").build(),
                        Facts.observation("O9", SPEED).period("2019").build());
        List<Likeness> found =
                LikelyDoubles.of(dataset, dataset.entity(RecordId.observation("O9")).orElseThrow());
        assertEquals(List.of(RecordId.observation("O2"), RecordId.observation("O1")), ids(found));
        assertEquals(Set.of(Sign.TIME, Sign.VALUE), found.getFirst().signs());
    }

    /** Those that the record links as the same, and no more than a few others. */
    @Test
    void theBundledRecordIsSeenThrough() throws IOException {
        Dataset record = BundledDocument.record().dataset();
        Dataset unlinked =
                Facts.dataset(
                        record.milestones().readAll(),
                        record.agreements(),
                        List.of(),
                        record.indicators(),
                        record.observations(),
                        record.sources());
        List<Link> same =
                record.links().stream()
                        .filter(each -> each.relation() == Relation.SAME_EVENT)
                        .toList();
        assertTrue(!same.isEmpty());
        for (Link each : same) {
            Entity one = unlinked.entity(each.from()).orElseThrow();
            assertEquals(each.to(), LikelyDoubles.of(unlinked, one).getFirst().id());
        }
        long found =
                IntStream.range(0, record.milestones().size())
                        .mapToObj(record.milestones()::get)
                        .filter(each -> !LikelyDoubles.of(record, each).isEmpty())
                        .count();
        assertTrue(found * 20 < record.milestones().size(), found + " are said to be double");
    }

    @Test
    void whatIsNotWantedAnyMoreIsNotLookedForToItsEnd() {
        Milestone one = Facts.milestone("M1").date("2019-02-27").title("A visit").build();
        Milestone other = Facts.milestone("M2").date("2019-02-27").title("A visit").build();
        assertThrows(
                CancellationException.class,
                () ->
                        LikelyDoubles.of(
                                Facts.dataset(one),
                                MilestoneSchema.MILESTONE.values(other),
                                () -> true));
    }
}
