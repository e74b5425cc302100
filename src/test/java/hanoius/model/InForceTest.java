package hanoius.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.edtf.Bound;
import hanoius.edtf.Certainty;
import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.support.Facts;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Held against trying every day of beginning and end that the dates leave open. */
class InForceTest {

    private static final LocalDate BEGIN = LocalDate.of(2010, 1, 1);
    private static final LocalDate FINISH = LocalDate.of(2011, 12, 31);

    private static Agreement agreement(
            @Nullable String signed,
            @Nullable String inForce,
            @Nullable String ended,
            AgreementStatus status,
            boolean assumed) {
        return Facts.agreement("A")
                .signed(signed)
                .inForce(inForce)
                .ended(ended)
                .status(status, assumed)
                .build();
    }

    private static Certainty inForce(Agreement agreement, LocalDate from, LocalDate to) {
        return FactDates.within(agreement, DateRole.IN_FORCE, new DayRange(from, to)).orElseThrow();
    }

    @Test
    void theAnswerIsThatOfTryingEveryDay() {
        Random random = new Random(20150101);
        Map<Certainty, Integer> answers = new EnumMap<>(Certainty.class);
        for (int i = 0; i < 1500; i++) {
            String signed = random.nextInt(4) == 0 ? null : someDate(random);
            String inForce = random.nextInt(3) == 0 ? null : someDate(random);
            String ended = random.nextBoolean() ? null : someDate(random);
            AgreementStatus status =
                    List.of(AgreementStatus.values())
                            .get(random.nextInt(AgreementStatus.values().length));
            Agreement agreement = agreement(signed, inForce, ended, status, random.nextInt(3) == 0);
            LocalDate from = BEGIN.plusDays(random.nextInt(700));
            LocalDate to = from.plusDays(random.nextInt(200));
            if (isPossible(agreement)) {
                Certainty expected = tried(agreement, from, to);
                assertEquals(
                        expected,
                        inForce(agreement, from, to),
                        () -> agreement + " from " + from + " to " + to);
                answers.merge(expected, 1, Integer::sum);
            }
        }
        assertTrue(answers.values().stream().allMatch(count -> count > 50), answers.toString());
    }

    private static boolean isPossible(Agreement agreement) {
        EdtfDate start = agreement.inForce() == null ? agreement.signed() : agreement.inForce();
        return start == null
                || agreement.ended() == null
                || !days(start).getFirst().isAfter(days(agreement.ended()).getLast());
    }

    private static String someDate(Random random) {
        String day = BEGIN.plusDays(random.nextInt(700)).toString();
        return day.substring(0, List.of(4, 7, 10).get(random.nextInt(3)));
    }

    private static List<LocalDate> days(EdtfDate date) {
        return ((Bound.Day) date.earliest())
                .date()
                .datesUntil(((Bound.Day) date.latest()).date().plusDays(1))
                .toList();
    }

    /** It may also never have taken effect when nobody says that it did. */
    private static Certainty tried(Agreement agreement, LocalDate from, LocalDate to) {
        if (agreement.status() == AgreementStatus.PROPOSED) {
            return Certainty.NOT;
        }
        LocalDate beyond = FINISH.plusYears(2);
        boolean goesOn =
                agreement.status() == AgreementStatus.IN_FORCE && !agreement.statusAssumed();
        EdtfDate effect = agreement.inForce();
        List<LocalDate> starts;
        if (effect != null) {
            starts = days(effect);
        } else {
            LocalDate first =
                    agreement.signed() == null
                            ? BEGIN.minusYears(2)
                            : days(agreement.signed()).getFirst();
            starts = Stream.of(first, later(first, from), later(first, beyond)).distinct().toList();
        }
        boolean some = false;
        boolean all = effect != null;
        for (LocalDate start : starts) {
            List<LocalDate> ends =
                    agreement.ended() != null
                            ? days(agreement.ended())
                            : goesOn ? List.of(beyond) : List.of(start, beyond);
            for (LocalDate end : ends) {
                if (!end.isBefore(start)) {
                    boolean met = !start.isAfter(to) && !end.isBefore(from);
                    some |= met;
                    all &= met;
                }
            }
        }
        return !some ? Certainty.NOT : all ? Certainty.CERTAINLY : Certainty.POSSIBLY;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    @ParameterizedTest
    @CsvSource({
        // took effect, and nothing ended it
        "2000-07-13, 2001-12-10, , IN_FORCE, CERTAINLY",
        "2000-07-13, 2001-12-10?, , IN_FORCE, POSSIBLY",
        // signed alone
        "2007, , , IN_FORCE, POSSIBLY",
        "../2017-03-21, , , SIGNED, POSSIBLY",
        "2015-06, , , SIGNED, POSSIBLY",
        "2019-09, , , SIGNED, NOT",
        // ended
        "2000, 2001, 2014, EXPIRED, NOT",
        "2000, 2001, 2015-02, EXPIRED, CERTAINLY",
        "2000, 2001, , EXPIRED, POSSIBLY",
        ", , , PROPOSED, NOT",
        ", , , UNKNOWN, POSSIBLY",
    })
    void in2015(
            @Nullable String signed,
            @Nullable String inForce,
            @Nullable String ended,
            AgreementStatus status,
            Certainty expected) {
        assertEquals(
                expected,
                inForce(
                        agreement(signed, inForce, ended, status, false),
                        LocalDate.of(2015, 1, 1),
                        LocalDate.of(2015, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "../2017-03-21, 2010-01-01, 2010-12-31, POSSIBLY",
        "../2017-03-21, 2017-01-01, 2017-12-31, POSSIBLY",
        "../2017-03-21, 2018-01-01, 2018-12-31, NOT",
        "2007/2020, 2015-01-01, 2015-12-31, POSSIBLY",
        "2007/2020, 2007-01-01, 2020-12-31, CERTAINLY",
        "2016, 2016-01-01, 2016-12-31, CERTAINLY",
        "2016, 2016-01-01, 2016-06-30, POSSIBLY",
    })
    void whatIsSignedBetweenTwoDaysIsSignedOnOneOfThem(
            String signed, LocalDate from, LocalDate to, Certainty expected) {
        Agreement agreement = agreement(signed, null, null, AgreementStatus.SIGNED, false);
        assertEquals(
                expected,
                FactDates.within(agreement, DateRole.SIGNED, new DayRange(from, to)).orElseThrow());
    }
}
