package hanoius.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Source;
import hanoius.support.BundledDocument;
import hanoius.support.Facts;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;

class DifferencesTest {

    private static final Source FIRST = Facts.source("S900").title("Nhân Dân").build();
    private static final Source OTHERWISE = Facts.source("S900").title("Hà Nội Mới").build();
    private static final Source SECOND = Facts.source("S901").title("Tuổi Trẻ").build();
    private static final Source THIRD = Facts.source("S902").title("Lao Động").build();

    @Test
    void whatIsNewOtherwiseAndGoneIsFoundAndNothingElse() {
        assertEquals(
                List.of(
                        Edit.adding(SECOND),
                        Edit.replacing(FIRST, OTHERWISE),
                        Edit.deleting(THIRD)),
                Differences.between(Facts.dataset(FIRST, THIRD), Facts.dataset(SECOND, OTHERWISE)));
        assertEquals(
                List.of(),
                Differences.between(Facts.dataset(FIRST, THIRD), Facts.dataset(THIRD, FIRST)));
    }

    @Test
    void theyLeadFromAnEmptyDocumentToTheBundledRecordAndBack() throws IOException {
        Dataset record = BundledDocument.record().dataset();
        assertEquals(
                List.of(),
                Differences.between(
                        Dataset.EMPTY.with(Differences.between(Dataset.EMPTY, record), Map.of()),
                        record));
        assertEquals(
                List.of(),
                Differences.between(
                        record.with(Differences.between(record, Dataset.EMPTY), Map.of()),
                        Dataset.EMPTY));
    }
}
