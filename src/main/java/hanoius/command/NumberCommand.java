package hanoius.command;

import hanoius.language.Language;
import hanoius.model.Quantity;
import hanoius.numeral.EverydayNumber;
import hanoius.numeral.NumberException;
import hanoius.numeral.NumberReading;
import hanoius.text.OutputLine;
import hanoius.text.ReadingWords;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Tells how each figure is understood, a line for each. */
@Command(
        name = "number",
        mixinStandardHelpOptions = true,
        description = {
            "Tell how each figure is understood, tab-separated: the text, the value (or"
                    + " `invalid`), its qualifier, lower and upper bound, the unit that was typed,"
                    + " the figure in words (or what is wrong) and its other readings. Where no"
                    + " word tells the language, points and commas are read as --lang has them.",
            "",
            "Cho biết mỗi con số được hiểu thế nào, cách nhau bằng dấu tab: lời đã nhập, giá trị"
                    + " (hoặc `invalid`), mức độ chính xác, cận dưới và cận trên, đơn vị đã nhập,"
                    + " con số bằng lời (hoặc lỗi) và các cách đọc khác. Khi không có từ nào cho"
                    + " biết ngôn ngữ, dấu chấm và dấu phẩy được đọc theo --lang."
        })
final class NumberCommand implements Runnable {

    @Parameters(
            paramLabel = "TEXT",
            arity = "1..*",
            description = "A figure as people write it. / Một con số theo cách mọi người viết.")
    private List<String> texts = List.of();

    @Option(
            names = "--lang",
            paramLabel = LanguageCodes.SHOWN,
            description = "Language of the words. / Ngôn ngữ của lời.")
    private Language language = Language.EN;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description =
                    "The unit in which the values are given, as in \"billion USD\"."
                            + " / Đơn vị của các giá trị, như \"tỷ USD\".")
    private String unit = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        DateCommand.refuseOptions(texts, spec);
        PrintWriter out = spec.commandLine().getOut();
        texts.forEach(text -> out.println(line(text)));
    }

    private String line(String text) {
        Words words = Words.in(language);
        try {
            List<NumberReading> readings = EverydayNumber.readings(text, language, unit);
            NumberReading first = readings.getFirst();
            Quantity quantity = first.quantity();
            return OutputLine.columns(
                    text,
                    quantity.value().toPlainString(),
                    quantity.qualifier().name().toLowerCase(Locale.ROOT),
                    plain(quantity.lower()),
                    plain(quantity.upper()),
                    first.unit(),
                    ReadingWords.one(first, unit.strip(), words),
                    ReadingWords.others(readings, unit.strip(), words));
        } catch (NumberException e) {
            String where = words.get("date.problem_at", words.of(e), e.position() + 1);
            return OutputLine.columns(text, "invalid", "", "", "", "", where, "");
        }
    }

    private static String plain(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }
}
