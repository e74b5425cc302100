package hanoius.command;

import static hanoius.command.Answer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.Source;
import hanoius.store.Document;
import hanoius.support.Bytes;
import hanoius.support.Facts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Texts of a document that would pass for what the program says. */
class HostileTextsTest {

    /** Ends the line, forges another one and a column, clears the screen and turns the order. */
    private static final String HOSTILE = "T\nsound\r\tx\u001b[2J\u202E\u0085\u2028y";

    private static final String ESCAPED = "T\\nsound\\r\\tx\\u001b[2J\\u202e\\u0085\\u2028y";

    @TempDir Path folder;
    private Path document = Path.of("");

    @BeforeEach
    void aDocument() {
        document = document("a.milestones", "2019", "3");
    }

    private Path document(String name, String year, String value) {
        Source source = Facts.source("S1").title(HOSTILE).build();
        Indicator indicator =
                Facts.indicator("visits").names(HOSTILE, HOSTILE).unit(HOSTILE).build();
        Observation observation =
                Facts.observation("O1", indicator.id())
                        .period(year)
                        .value(value)
                        .sources("S1")
                        .build();
        Dataset dataset = Facts.dataset(source, indicator, observation);
        Path file = folder.resolve(name);
        Document.create(file, HOSTILE, Instant.EPOCH, dataset).close();
        return file;
    }

    /** Asserts that there is nothing but lines and columns. */
    private static Answer plain(Answer answer) {
        for (String each : List.of(answer.out(), answer.err())) {
            assertTrue(
                    each.codePoints()
                            .filter(c -> c != '\n' && c != '\t')
                            .noneMatch(
                                    c -> Character.isISOControl(c) || c == 0x202E || c == 0x2028),
                    each);
            assertFalse(
                    each.lines()
                            .limit(Math.max(0, each.lines().count() - 1))
                            .anyMatch("sound"::equals));
        }
        return answer;
    }

    @Test
    void aTitleForgesNoLineOfACheck() {
        Answer answer = plain(run("check", document.toString()));
        assertEquals(0, answer.code(), answer.err());
        assertEquals("document\t" + ESCAPED, answer.out().lines().findFirst().orElseThrow());
    }

    @Test
    void whatIsWrongIsALineForEach() throws IOException {
        Bytes.replace(document, "2019", "20\n\u001b");
        Answer answer = plain(run("check", document.toString()));
        assertNotEquals(0, answer.code());
        assertTrue(
                answer.err().lines().allMatch(line -> line.startsWith("hanoi-us-milestones: ")),
                answer.err());
        assertEquals("damaged", answer.out().lines().reduce("", (_, last) -> last));
        plain(run("export", "agreements", "--document", document.toString(), "-o", "x.csv"));
    }

    @Test
    void noValueOfAPictureBreaksItsLine() {
        Path picture = folder.resolve("chart.png");
        Answer exported =
                plain(
                        run(
                                "export",
                                "chart",
                                "--indicator",
                                "visits",
                                "--document",
                                document.toString(),
                                "-o",
                                picture.toString()));
        assertEquals(0, exported.code(), exported.err());
        Path revised = document("b.milestones", "2019", "4");
        Answer answer = plain(run("verify", picture.toString(), "--document", revised.toString()));
        assertEquals(2, answer.out().lines().count(), answer.out());
        assertTrue(answer.out().contains(ESCAPED), answer.out());
        Path gone = document("c.milestones", "2018", "4");
        assertEquals(
                2,
                plain(run("verify", picture.toString(), "--document", gone.toString()))
                        .out()
                        .lines()
                        .count());
    }

    @Test
    void whatIsTypedStaysInItsColumn() {
        for (String each : List.of("date", "number")) {
            Answer answer = plain(run(each, HOSTILE));
            assertEquals(1, answer.out().lines().count());
            assertEquals(8, answer.out().split("\t", -1).length, answer.out());
        }
        plain(run("export", "chart", "--saved", HOSTILE, "-o", HOSTILE + ".png"));
        plain(run("check", folder.resolve("none" + HOSTILE).toString()));
    }
}
