package hanoius.store;

import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Measure;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Source;
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

    private SampleDataset() {}

    static Dataset full() {
        return Facts.dataset(
                Facts.CATEGORIES.stream().map(SampleDataset::milestone).toList(),
                Stream.of(AgreementStatus.values()).map(SampleDataset::agreement).toList(),
                links(),
                Stream.of(Measure.values()).map(SampleDataset::indicator).toList(),
                observations(),
                sources());
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
                        .sides(
                                List.of("Vietnam (national; President Truong Tan Sang)", "Đ"),
                                List.of("State of Utah"))
                        .partners("Utah", "Dell")
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
                        .parties(List.of("City of Hanoi", "US partners (not named)"))
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
