package hanoius.agreement;

import hanoius.bench.GeneratedRecord;
import hanoius.bench.Row;
import hanoius.bench.Times;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.model.Milestones;
import hanoius.model.RecordId;
import hanoius.query.Filter;
import hanoius.schema.FormerTerms;
import hanoius.table.Arrangement;
import hanoius.table.Listing;
import hanoius.table.SortKey;
import hanoius.text.Words;
import hanoius.workspace.FilterResult;

import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What a click costs in a list of many agreements. */
public final class AgreementRows {

    private static final int COUNT = 100_000;
    private static final int RUNS = 15;
    private static final Words WORDS = Words.in(Language.VI);

    private AgreementRows() {}

    /** Sorting, against sorting the titles alone by their collation keys; and filter and groups. */
    public static List<Row> measure() throws Exception {
        Dataset dataset =
                FormerTerms.completed(
                        new Dataset(
                                Milestones.of(List.of()),
                                agreements(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                GeneratedRecord.partners()));
        FilterResult all = FilterResult.of(dataset, Filter.NONE);
        Arrangement<ListedAgreement> byTitle =
                AgreementField.SUBJECT
                        .initial()
                        .sortedBy(
                                List.of(
                                        new SortKey<>(AgreementField.TITLE, false),
                                        new SortKey<>(AgreementField.SIGNED, true)));
        Listing<ListedAgreement> listing = Listing.nothing(AgreementField.SUBJECT, WORDS);
        List<Times> sorting =
                Times.byTurns(
                        3,
                        RUNS,
                        _ -> listing.then(all, byTitle, WORDS, Optional.empty()),
                        _ -> titles(dataset));
        Listing<ListedAgreement> sorted = listing.then(all, byTitle, WORDS, Optional.empty());
        Filter days =
                Filter.NONE.withDays(
                        new DayRange(LocalDate.of(2019, 9, 1), LocalDate.of(2019, 9, 30)));
        FilterResult few = FilterResult.of(dataset, days);
        Times filtering =
                Times.of(3, RUNS, _ -> sorted.then(few, byTitle, WORDS, Optional.empty()));
        Times grouping =
                Times.of(
                        3,
                        RUNS,
                        _ ->
                                sorted.then(
                                        all,
                                        byTitle.groupedBy(AgreementGrouping.PARTNER),
                                        WORDS,
                                        Optional.empty()));
        return List.of(
                Row.ratio(
                        "sort %,d agreements by title and date".formatted(COUNT),
                        sorting.getFirst().median(),
                        "ms",
                        "titles alone by collation key",
                        sorting.getLast().median(),
                        1.5),
                Row.figure("filter them by days", filtering.median(), "ms"),
                Row.figure("group them by partner", grouping.median(), "ms"));
    }

    private static Object titles(Dataset dataset) {
        Collator collator = Collator.getInstance(Language.VI.locale());
        return dataset.agreements().stream()
                .map(each -> collator.getCollationKey(each.title().text()))
                .sorted()
                .map(CollationKey::getSourceString)
                .toList();
    }

    private static List<Agreement> agreements() {
        Random random = new Random(42);
        List<Agreement> all = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            String month = "%d-%02d".formatted(1995 + random.nextInt(31), 1 + random.nextInt(12));
            all.add(
                    new Agreement(
                            RecordId.agreement("A" + i),
                            EdtfDate.parse(month),
                            "",
                            null,
                            "",
                            null,
                            "",
                            LocalizedText.of(
                                    "vi",
                                    "Đối tác số " + random.nextInt(1000) + " ở Đà Nẵng " + i % 997),
                            "lease",
                            AgreementStatus.SIGNED,
                            false,
                            1,
                            "hanoi",
                            List.of(GeneratedRecord.taking(random.nextInt(400))),
                            List.of(),
                            LocalizedText.NONE,
                            List.of(),
                            false));
        }
        return all;
    }
}
