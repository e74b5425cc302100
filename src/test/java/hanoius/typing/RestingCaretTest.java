package hanoius.typing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.support.TestProgram;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whatever is put into a field that has not the focus, nothing is animated for it. In a process of
 * its own: every window has the pulses of all.
 */
class RestingCaretTest {

    private static final Pattern PULSES = Pattern.compile("pulses ([0-9]+)");

    /** Of half a second; sixty a second while anything is animated. */
    private static final int FEW = 8;

    private static int pulses(String... arguments) throws IOException {
        Process program =
                TestProgram.of(
                                RestingCaretProgram.class,
                                List.of(
                                        "-Dglass.platform=Headless",
                                        "-Dprism.order=sw",
                                        "-Djava.awt.headless=true"),
                                arguments)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher pulses = PULSES.matcher(said);
        assertTrue(pulses.find(), said);
        return Integer.parseInt(pulses.group(1));
    }

    @Test
    void aCaretThatIsMovedInAFieldWithoutTheFocusDoesNotBlink() throws IOException {
        int found = pulses();
        assertTrue(found < FEW, found + " pulses");
    }

    @Test
    void aCaretThatBlinksIsFound() throws IOException {
        int found = pulses(RestingCaretProgram.SABOTAGED);
        assertTrue(found >= FEW, found + " pulses");
    }
}
