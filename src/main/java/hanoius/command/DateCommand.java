package hanoius.command;

import hanoius.edtf.Bound;
import hanoius.edtf.DateReading;
import hanoius.edtf.DateReading.Reason;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.everyday.EverydayDate;
import hanoius.language.Language;
import hanoius.text.OutputLine;
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
import java.util.stream.Collectors;

/** Tells how each date is understood, a line for each. */
@Command(
        name = "date",
        mixinStandardHelpOptions = true,
        description = {
            "Tell how each date is understood, tab-separated: the text, EDTF (or `invalid`), the"
                    + " earliest day, the latest day (`..` open, empty unknown), the date in"
                    + " words (or what is wrong), the words to be kept beside it because EDTF"
                    + " cannot say them, the EDTF of its other readings, and the century that was"
                    + " taken where it was not typed.",
            "",
            "Cho biết mỗi ngày được hiểu thế nào, cách nhau bằng dấu tab: lời đã nhập, EDTF (hoặc"
                    + " `invalid`), ngày sớm nhất, ngày muộn nhất (`..` để ngỏ, trống là không"
                    + " rõ), ngày bằng lời (hoặc lỗi), lời cần giữ kèm vì EDTF không diễn đạt"
                    + " được, EDTF của các cách đọc khác, và thế kỷ được hiểu khi không được nhập."
        })
final class DateCommand implements Runnable {

    @Parameters(
            paramLabel = "TEXT",
            arity = "1..*",
            description = "A date as people write it. / Một ngày theo cách mọi người viết.")
    private List<String> texts = List.of();

    @Option(
            names = "--lang",
            paramLabel = LanguageCodes.SHOWN,
            description = "Language of the words. / Ngôn ngữ của lời.")
    private Language language = Language.EN;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        refuseOptions(texts, spec);
        PrintWriter out = spec.commandLine().getOut();
        texts.forEach(text -> out.println(line(text)));
    }

    /** Says that an option is not known where what begins with a minus may be a text. */
    static void refuseOptions(List<String> texts, CommandSpec spec) {
        texts.stream()
                .filter(text -> text.matches("--?[A-Za-z].*"))
                .findFirst()
                .ifPresent(
                        text -> {
                            throw new ParameterException(
                                    spec.commandLine(), "Unknown option: '" + text + "'");
                        });
    }

    private String line(String text) {
        Words words = Words.in(language);
        try {
            List<DateReading> readings = EverydayDate.readings(text);
            DateReading first = readings.getFirst();
            EdtfDate date = first.date();
            return OutputLine.columns(
                    text,
                    date.canonical(),
                    day(date.earliest()),
                    day(date.latest()),
                    ReadingWords.all(readings, words),
                    first.words(),
                    readings.stream()
                            .skip(1)
                            .map(each -> each.date().canonical())
                            .collect(Collectors.joining(" ")),
                    ReadingWords.notes(first.notes(Reason.CENTURY), words));
        } catch (EdtfException e) {
            String where = words.get("date.problem_at", words.of(e), e.position() + 1);
            return OutputLine.columns(text, "invalid", "", "", where, "", "", "");
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
