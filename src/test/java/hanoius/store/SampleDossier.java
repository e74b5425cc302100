package hanoius.store;

import hanoius.edtf.EdtfDate;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Category;
import hanoius.model.Citation;
import hanoius.model.Dossier;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Measure;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Scope;
import hanoius.model.Source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A dossier in which every field, every word and every empty place occurs. */
final class SampleDossier {

    private static final Citation WHOLE = Citation.of(RecordId.source("S2"));
    private static final Citation PLACE =
            new Citation(RecordId.source("S1"), "p. 3", "“hơn 253.400 lượt”\nkhách; \"quoted\"");

    private SampleDossier() {}

    static Dossier full() {
        return new Dossier(
                Stream.of(Category.values()).map(SampleDossier::milestone).toList(),
                Stream.of(AgreementStatus.values()).map(SampleDossier::agreement).toList(),
                links(),
                Stream.of(Measure.values()).map(SampleDossier::indicator).toList(),
                observations(),
                sources());
    }

    private static List<Source> sources() {
        return List.of(
                new Source(
                        RecordId.source("S2"),
                        "Kim ngạch xuất khẩu",
                        "Cục Thống kê Hà Nội",
                        null,
                        "",
                        null,
                        true,
                        ""),
                new Source(
                        RecordId.source("S1"),
                        "A title, with a comma",
                        "Publisher",
                        EdtfDate.parse("2023-08-18"),
                        "https://example.org/?a=1&b=ữ",
                        LocalDate.of(2026, 11, 21),
                        false,
                        "'; DROP TABLE source; --"));
    }

    private static Indicator indicator(Measure measure) {
        return new Indicator(
                RecordId.indicator("i_" + measure),
                "Name of " + measure,
                "Tên của " + measure,
                "billion USD",
                measure,
                "trade",
                measure == Measure.FLOW ? Scope.HANOI : Scope.NATIONAL,
                "annual",
                "");
    }

    private static Milestone milestone(Category category) {
        boolean bare = category == Category.AID;
        return new Milestone(
                RecordId.milestone("M-" + category),
                EdtfDate.parse(bare ? "2014/.." : "2019-09"),
                "Title of " + category,
                category,
                bare ? List.of() : List.of("smart city", "e-government", "smart city"),
                bare ? Scope.NATIONAL : Scope.HANOI,
                bare ? List.of() : List.of("Vietnam (national; President Truong Tan Sang)", "Đ"),
                bare ? List.of() : List.of("State of Utah"),
                bare ? List.of() : List.of("Utah", "Dell"),
                bare ? List.of() : List.of("Washington, D.C."),
                bare ? "" : "A summary.",
                bare ? List.of() : List.of(PLACE, WHOLE),
                bare);
    }

    private static Agreement agreement(AgreementStatus status) {
        boolean bare = status == AgreementStatus.PROPOSED;
        return new Agreement(
                // The same key as a milestone's: a key is unique within its kind alone.
                RecordId.agreement(bare ? "M-AID" : "A-" + status),
                bare ? null : EdtfDate.parse("../2017-03-21"),
                bare ? null : EdtfDate.parse("2018"),
                bare ? null : EdtfDate.parse("2024/"),
                "Title of " + status,
                "memorandum of understanding",
                status,
                !bare,
                bare ? 1 : 69,
                Scope.HANOI,
                bare ? List.of() : List.of("City of Hanoi", "US partners (not named)"),
                bare ? List.of() : List.of("Utah"),
                bare ? List.of() : List.of("tourism"),
                "",
                bare ? List.of() : List.of(WHOLE),
                !bare);
    }

    private static List<Link> links() {
        RecordId from = RecordId.milestone("M-AID");
        RecordId to = RecordId.agreement("M-AID");
        return Stream.of(Relation.values())
                .map(each -> new Link(from, each, to, each == Relation.SIGNS ? "A note." : ""))
                .toList();
    }

    private static List<Observation> observations() {
        List<Observation> all = new ArrayList<>();
        for (Qualifier qualifier : Qualifier.values()) {
            all.add(
                    new Observation(
                            RecordId.observation("O-" + qualifier),
                            RecordId.indicator("i_FLOW"),
                            EdtfDate.parse("2016-01/2016-11"),
                            new Quantity(
                                    new BigDecimal("17.90"),
                                    qualifier,
                                    new BigDecimal("17.850"),
                                    null,
                                    "hơn"),
                            "3 / 0.179",
                            // The last one is preferred and comes after those that name it.
                            qualifier == Qualifier.TARGET
                                    ? null
                                    : RecordId.observation("O-" + Qualifier.TARGET),
                            List.of(PLACE),
                            true));
        }
        for (String digits :
                List.of("3", "3.0", "-0.00", "12345678901234567890.123456789", "1E+3")) {
            all.add(
                    new Observation(
                            RecordId.observation("N" + digits),
                            RecordId.indicator("i_STOCK"),
                            EdtfDate.parse("2019"),
                            Quantity.exact(new BigDecimal(digits)),
                            "",
                            null,
                            List.of(),
                            false));
        }
        return all;
    }
}
