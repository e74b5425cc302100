package hanoius.store;

import hanoius.edtf.EdtfDate;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Measure;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Party.OtherName;
import hanoius.model.Party.PartyKind;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Source;
import hanoius.schema.FormerParties;
import hanoius.schema.FormerParties.Lists;
import hanoius.schema.FormerTerms;
import hanoius.support.Facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A dataset in which every field, every word and every empty place occurs. */
final class SampleDataset {

    private static final Citation WHOLE = Citation.of(RecordId.source("S2"));
    private static final Citation PLACE =
            new Citation(RecordId.source("S1"), "p. 3", "“hơn 253.400 lượt”\nkhách; \"quoted\"");

    private static final List<String> VIETNAM_SIDE =
            List.of("Vietnam (national; President Truong Tan Sang)", "Đ");
    private static final List<String> US_SIDE = List.of("State of Utah");
    private static final List<String> PARTNERS = List.of("Utah", "Dell");
    private static final List<String> CONCLUDING =
            List.of("City of Hanoi", "US partners (not named)");

    private SampleDataset() {}

    static Dataset full() {
        Dataset records =
                Facts.dataset(
                        Facts.CATEGORIES.stream().map(SampleDataset::milestone).toList(),
                        Stream.of(AgreementStatus.values()).map(SampleDataset::agreement).toList(),
                        links(),
                        Stream.of(Measure.values()).map(SampleDataset::indicator).toList(),
                        observations(),
                        sources());
        return Facts.withParties(
                records.withParties(
                        Stream.of(PartyKind.values()).map(SampleDataset::party).toList()));
    }

    /** The same as what documents up to format 3 could say of it comes to now. */
    static Dataset former() {
        FormerParties names = new FormerParties();
        Lists visit = new Lists(VIETNAM_SIDE, US_SIDE, List.of(), PARTNERS);
        Lists signed = new Lists(List.of(), List.of(), CONCLUDING, List.of(PARTNERS.getFirst()));
        names.add(visit);
        names.add(signed);
        Dataset full = full();
        Dataset former =
                Facts.dataset(
                        full.milestones().readAll().stream()
                                .map(
                                        each ->
                                                each.parties().isEmpty()
                                                        ? each
                                                        : Facts.like(each)
                                                                .parties(
                                                                        names.participations(visit))
                                                                .build())
                                .toList(),
                        full.agreements().stream()
                                .map(
                                        each ->
                                                each.parties().isEmpty()
                                                        ? each
                                                        : Facts.like(each)
                                                                .participations(
                                                                        names.participations(
                                                                                signed))
                                                                .build())
                                .toList(),
                        full.links(),
                        full.indicators(),
                        full.observations(),
                        full.sources());
        return FormerTerms.completed(former.withParties(names.parties()));
    }

    private static Party party(PartyKind kind) {
        return kind == PartyKind.CITY
                ? Facts.party("P-" + kind).kind(kind).side("").build()
                : Facts.party("P-" + kind)
                        .name("Name of " + kind)
                        .vietnamese("Tên của " + kind)
                        .otherNames(
                                new OtherName("vi", "Tên cũ", EdtfDate.parse("1954/1976")),
                                new OtherName("", "ABC", null))
                        .kind(kind)
                        .address("https://www.wikidata.org/wiki/Q1")
                        .build();
    }

    private static List<Source> sources() {
        return List.of(
                Facts.source("S2")
                        .title("Kim ngạch xuất khẩu")
                        .publisher("Cục Thống kê Hà Nội")
                        .weak(true)
                        .build(),
                Facts.source("S1")
                        .title("A title, with a comma")
                        .publisher("Publisher")
                        .published("2023-08-18")
                        .url("https://example.org/?a=1&b=ữ")
                        .accessed(LocalDate.of(2026, 11, 21))
                        .notes("'; DROP TABLE source; --")
                        .build());
    }

    private static Indicator indicator(Measure measure) {
        return Facts.indicator("i_" + measure)
                .names("Name of " + measure, "Tên của " + measure)
                .unit("billion USD")
                .measure(measure)
                .theme("trade")
                .scope(measure == Measure.FLOW ? "hanoi" : "national")
                .build();
    }

    private static Milestone milestone(String category) {
        boolean bare = category.equals("aid");
        String name = category.toUpperCase(Locale.ROOT);
        return bare
                ? Facts.milestone("M-" + name)
                        .date("2014/..")
                        .title("Title of " + name)
                        .category(category)
                        .scope("national")
                        .featured(true)
                        .build()
                : Facts.milestone("M-" + name)
                        .date("2019-09")
                        .title("Title of " + name)
                        .category(category)
                        .sectors(List.of("smart city", "e-government", "smart city"))
                        .sides(VIETNAM_SIDE, US_SIDE)
                        .partners(PARTNERS)
                        .taking("vietnam", "chairman", "P-PERSON", "Mr. P.")
                        .taking("us", "", "P-CITY", "")
                        .places(List.of("Washington, D.C."))
                        .summary("A summary.")
                        .citations(List.of(PLACE, WHOLE))
                        .build();
    }

    private static Agreement agreement(AgreementStatus status) {
        boolean bare = status == AgreementStatus.PROPOSED;
        return bare
                // The same key as a milestone's: a key is unique within its kind alone.
                ? Facts.agreement("M-AID").title("Title of " + status).status(status).build()
                : Facts.agreement("A-" + status)
                        .signed("../2017-03-21")
                        .inForce("2018")
                        .ended("2024/")
                        .title("Title of " + status)
                        .status(status, true)
                        .count(69)
                        .parties(CONCLUDING)
                        .partners(List.of("Utah"))
                        .sectors(List.of("tourism"))
                        .citations(List.of(WHOLE))
                        .featured(true)
                        .build();
    }

    private static List<Link> links() {
        RecordId from = RecordId.milestone("M-AID");
        RecordId to = RecordId.agreement("M-AID");
        return Stream.of(Relation.values())
                .map(each -> Facts.link(from, each, to, each == Relation.SIGNS ? "A note." : ""))
                .toList();
    }

    private static List<Observation> observations() {
        List<Observation> all = new ArrayList<>();
        for (Qualifier qualifier : Qualifier.values()) {
            all.add(
                    Facts.observation("O-" + qualifier, RecordId.indicator("i_FLOW"))
                            .period("2016-01/2016-11")
                            .quantity(
                                    new Quantity(
                                            new BigDecimal("17.90"),
                                            qualifier,
                                            new BigDecimal("17.850"),
                                            null,
                                            "hơn"))
                            .note("3 / 0.179")
                            // The last one is preferred and comes after those that name it.
                            .sameAs(qualifier == Qualifier.TARGET ? null : "O-" + Qualifier.TARGET)
                            .citations(List.of(PLACE))
                            .featured(true)
                            .build());
        }
        for (String digits :
                List.of("3", "3.0", "-0.00", "12345678901234567890.123456789", "1E+3")) {
            all.add(
                    Facts.observation("N" + digits, RecordId.indicator("i_STOCK"))
                            .value(digits)
                            .build());
        }
        return all;
    }
}
