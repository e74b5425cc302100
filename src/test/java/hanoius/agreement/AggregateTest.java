package hanoius.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.Aggregate;
import hanoius.model.Agreement;
import hanoius.model.Dataset;
import hanoius.model.Link;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class AggregateTest {

    private static List<String> keys(List<Agreement> some) {
        return some.stream().map(each -> each.id().key()).toList();
    }

    private static Agreement counting(String key, int count, String partner) {
        Agreement one = Agreements.of(key, "T", "2007/2020", partner);
        return Facts.like(one).count(count).build();
    }

    private static Dataset dataset(List<Agreement> agreements, Link... links) {
        return Facts.dataset(agreements, links);
    }

    @Test
    void agreementsThatALinkCountsAreListedInWhicheverDirectionItPoints() {
        Agreement many = counting("A0", 69, "Utah");
        var dataset =
                dataset(
                        List.of(
                                many,
                                Agreements.of("A1", "T", "2010", "Utah"),
                                Agreements.of("A2", "T", "2010", "Utah"),
                                Agreements.of("A3", "T", "2010", "Utah")),
                        Facts.link(many.id(), Relation.COUNTS, RecordId.agreement("A1"), ""),
                        Facts.link(RecordId.agreement("A2"), Relation.PART_OF, many.id(), ""),
                        Facts.link(RecordId.agreement("A3"), Relation.FOLLOWS, many.id(), ""));
        var aggregate = new Aggregate(many, dataset);
        assertEquals(List.of("A1", "A2"), keys(aggregate.listed()));
        assertEquals(2, aggregate.listedCount());
        assertEquals(List.of("A3"), keys(aggregate.perhaps()));
    }

    @Test
    void whatWasSignedOutsideItsDatesOrWithOthersIsNotAmongThem() {
        Agreement many = counting("A0", 69, "Utah");
        var dataset =
                dataset(
                        List.of(
                                many,
                                Agreements.of("A1", "T", "2006-12", "Utah"),
                                Agreements.of("A2", "T", "2020", "Utah", "Oregon"),
                                Agreements.of("A3", "T", "2010", "Oregon"),
                                Agreements.of("A4", "T", null, "Utah")));
        assertEquals(List.of("A2"), keys(new Aggregate(many, dataset).perhaps()));
    }

    @Test
    void withPartnersThatNothingElseNamesWhateverPartnerMayBeMeant() throws IOException {
        Dataset dataset = BundledDocument.record().dataset();
        Agreement many = dataset.find(RecordId.agreement("A003"), Agreement.class).orElseThrow();
        var aggregate = new Aggregate(many, dataset);
        assertEquals(List.of(), aggregate.listed());
        assertEquals(
                List.of("A001", "A002", "A006", "A007", "A008", "A009", "A024"),
                keys(aggregate.perhaps()));
    }

    @Test
    void whatStandsForItselfCountsNothing() {
        Agreement one = Agreements.of("A1", "T", "2010", "Utah");
        var aggregate =
                new Aggregate(one, dataset(List.of(one, Agreements.of("A2", "T", "2010", "Utah"))));
        assertEquals(0, aggregate.listedCount());
        assertEquals(List.of(), aggregate.perhaps());
    }
}
