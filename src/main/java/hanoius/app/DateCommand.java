package hanoius.app;

import hanoius.edtf.Bound;
import hanoius.edtf.DateReading;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;
import hanoius.language.Language;
import hanoius.text.ReadingWords;
import hanoius.text.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;

/** Tells how each date is understood, a line for each. */
@Command(
        name = "date",
        mixinStandardHelpOptions = true,
        description = {
            "Tell how each date is understood, tab-separated: the text, EDTF (or `invalid`), the"
                    + " earliest day, the latest day (`..` open, empty unknown) and the date in"
                    + " words (or what is wrong). Where a text reads in more than one way, the"
                    + " words name the others behind the first."
        })
final class DateCommand implements Runnable {

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "A date as people write it.")
    private List<String> texts = List.of();

    @Option(names = "--lang", paramLabel = "en|vi", description = "Language of the words.")
    private Language language = Language.EN;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        texts.stream()
                .filter(text -> text.matches("--?[A-Za-z].*"))
                .findFirst()
                .ifPresent(
                        text -> {
                            throw new ParameterException(
                                    spec.commandLine(), "Unknown option: '" + text + "'");
                        });
        PrintWriter out = spec.commandLine().getOut();
        texts.forEach(text -> out.println(line(text)));
    }

    private String line(String text) {
        try {
            List<DateReading> readings = EverydayDate.readings(text);
            EdtfDate date = readings.getFirst().date();
            return String.join(
                    "\t",
                    text,
                    date.canonical(),
                    day(date.earliest()),
                    day(date.latest()),
                    ReadingWords.all(readings, Words.in(language)));
        } catch (EdtfException e) {
            Words words = Words.in(language);
            String where = words.get("date.problem_at", words.of(e), e.position() + 1);
            return String.join("\t", text, "invalid", "", "", where);
        }
    }

    private static String day(Bound bound) {
        return switch (bound) {
            case Bound.Day day -> day.date().toString();
            case Bound.Open _ -> "..";
            case Bound.Unknown _ -> "";
        };
    }
}
