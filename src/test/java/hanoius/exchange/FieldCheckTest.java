package hanoius.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import hanoius.edtf.Refusal;
import hanoius.language.Language;
import hanoius.schema.Column;
import hanoius.text.Words;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

class FieldCheckTest {

    private static final Words WORDS = Words.in(Language.EN);

    private static Column column(Column.Type type) {
        return new Column(
                "a",
                type,
                true,
                Set.of(),
                type == Column.Type.INTEGER ? Optional.of(BigDecimal.ONE) : Optional.empty(),
                List.of(),
                List.of(),
                false,
                "");
    }

    /** In few words for whoever made a data package, and as a sentence for who takes it in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT| '' |is missing|Something has to stand here.",
                "DATE|soon|\"soon\" is not a day such as 2020-07-01"
                        + "|It is not a day such as 2020-07-01.",
                "DATE|+12020-07-01|\"+12020-07-01\" is not a day such as 2020-07-01"
                        + "|It is not a day such as 2020-07-01.",
                "NUMBER|1,5|\"1,5\" is not a number such as 12.5|It is not a number such as 12.5.",
                "INTEGER|1.5|\"1.5\" is not a whole number|It is not a whole number.",
                "INTEGER|0|0 is less than 1|It is less than 1.",
                "FLAG|maybe|\"maybe\" is neither yes nor no|It is none of: yes, no.",
                "UUID|1|\"1\" is not a UUID (RFC 9562)|It is not a UUID.",
            })
    void whatIsWrongIsToldInBothWays(
            Column.Type type, String cell, String english, String sentence) {
        Refusal refusal = FieldCheck.refusal(column(type), cell);
        assertEquals(sentence, WORDS.of(Objects.requireNonNull(refusal)));
        assertEquals(english, FieldCheck.complaint(column(type), cell));
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, a",
        "DATE, 2020-07-01",
        "EDTF, 2020-07?",
        "NUMBER, -12.5",
        "INTEGER, 1",
        "FLAG, no",
        "LIST, a",
        "UUID, 6ba7b810-9dad-11d1-80b4-00c04fd430c8"
    })
    void whatIsRightIsNot(Column.Type type, String cell) {
        assertNull(FieldCheck.refusal(column(type), cell));
        assertEquals("", FieldCheck.complaint(column(type), cell));
    }
}
