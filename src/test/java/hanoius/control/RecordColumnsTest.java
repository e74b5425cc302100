package hanoius.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.edtf.EdtfDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

class RecordColumnsTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatHasNoDateComesLastInEitherDirection(boolean descending) {
        List<@Nullable EdtfDate> dates =
                Arrays.asList(EdtfDate.parse("2019-09"), null, EdtfDate.parse("2017"));
        Comparator<@Nullable EdtfDate> order = RecordColumns.missingLast(() -> descending);
        // A table turns the order round as a whole, so it does here.
        dates.sort(descending ? Collections.reverseOrder(order) : order);
        List<String> sorted = dates.stream().map(String::valueOf).toList();
        assertEquals(
                descending
                        ? List.of("2019-09", "2017", "null")
                        : List.of("2017", "2019-09", "null"),
                sorted);
    }

    @Test
    void namesAreInVietnameseOrder() {
        assertEquals(
                List.of("Da", "Dy", "Đà", "Ea"),
                Stream.of("Ea", "Đà", "Dy", "Da").sorted(RecordColumns.names()).toList());
    }
}
