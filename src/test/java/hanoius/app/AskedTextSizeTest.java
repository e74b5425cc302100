package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.command.WindowArguments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.OptionalInt;

/** The size of text that the system's font has, and the one that the program is started with. */
class AskedTextSizeTest {

    @ParameterizedTest
    @CsvSource({
        "Sans 10,-1,100",
        "Cantarell 11,98304,100",
        "Noto Sans 10,98304,100",
        "Sans 16,-1,145",
        "Cantarell Bold 11,122880,125",
        "Ubuntu 16.5,98304,150",
        "Sans 22,-1,200",
        "Sans 48,-1,200",
        "Sans 6,-1,80",
        "Sans 20px,98304,135",
        "'',-1,100",
        "No size at all,98304,100"
    })
    void theFontOfTheSystemTellsItsSize(String font, int dpi, int percent) {
        assertEquals(percent, SystemTextSize.percent(font, dpi));
    }

    @ParameterizedTest
    @CsvSource({
        "'',true,,0",
        "my.milestones,true,my.milestones,0",
        "--text-size 150,true,,150",
        "--text-size=80 my.milestones,true,my.milestones,80",
        "my.milestones --text-size 200,true,my.milestones,200",
        "--data stick my.milestones,true,my.milestones,0",
        "--text-size=80 --data=stick,true,,80",
        "--data,false,,0",
        "self-check,false,,0",
        "check,false,,0",
        "check.MILESTONES,true,check.MILESTONES,0",
        "--text-size 201,false,,0",
        "--text-size=large,false,,0",
        "--text-size,false,,0",
        "check my.milestones,false,,0",
        "one two,false,,0",
        "--help,false,,0"
    })
    void theWindowIsOpenedWithASizeOfText(
            String arguments, boolean opens, String document, int size) {
        String[] given = arguments.isEmpty() ? new String[0] : arguments.split(" ");
        var read = WindowArguments.read(given);
        assertEquals(opens, read.isPresent());
        read.ifPresent(
                window -> {
                    assertEquals(document, window.document().orElse(null));
                    assertEquals(OptionalInt.of(size), OptionalInt.of(window.textSize()));
                });
    }
}
