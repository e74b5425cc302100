package hanoius.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hanoius.command.Answer;
import hanoius.exchange.DataPackage;
import hanoius.store.Document;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The program does the same whatever the machine's locale makes of digits and letters. */
class LocalesTest {

    private static final Locale BEFORE = Locale.getDefault();

    @TempDir private static Path plain;
    private static String date = "";
    @TempDir private Path there;

    @BeforeAll
    static void writeWithoutALocale() throws IOException {
        date = write(Locale.ROOT, plain);
    }

    @AfterEach
    void giveBack() {
        Locale.setDefault(BEFORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar-EG",
                "fa-IR",
                "mr-IN",
                "my-MM",
                "ne-NP",
                "bn-BD",
                "ckb-IQ",
                "tr-TR",
                "th-TH-u-ca-buddhist-nu-thai"
            })
    void whatIsWrittenAndReadIsTheSame(String tag) throws IOException {
        assertEquals(date, write(Locale.forLanguageTag(tag), there));
        for (String name : new String[] {"chart.svg", "timeline.svg", "a.csv", "a.xlsx"}) {
            assertArrayEquals(
                    Files.readAllBytes(plain.resolve(name)),
                    Files.readAllBytes(there.resolve(name)),
                    name);
        }
    }

    /** Makes a document and exports it; returns how dates were understood. */
    private static String write(Locale locale, Path folder) throws IOException {
        Locale.setDefault(locale);
        DataPackage record = DataPackage.bundled();
        Path made = folder.resolve("record.milestones");
        Document.create(made, record.title(), record.created(), record.dataset()).close();
        String document = made.toString();
        for (String[] each :
                new String[][] {
                    {"chart", "chart.svg", "--theme", "dark"},
                    {"timeline", "timeline.svg", "--lang", "vi"},
                    {"agreements", "a.csv"},
                    {"agreements", "a.xlsx"}
                }) {
            List<String> words = new ArrayList<>(List.of("export", each[0], "-o"));
            words.add(folder.resolve(each[1]).toString());
            words.addAll(Arrays.asList(each).subList(2, each.length));
            words.addAll(List.of("--document", document));
            ok(words.toArray(String[]::new));
        }
        ok("check", document);
        return ok(
                "date", "9/2019", "ngày 3 tháng 9 năm 2019", "2019-09-03", "Q1 2020", "30/4/1975");
    }

    private static String ok(String... words) {
        Answer answer = Answer.run(words);
        assertEquals(0, answer.code(), answer.err());
        return answer.out();
    }
}
