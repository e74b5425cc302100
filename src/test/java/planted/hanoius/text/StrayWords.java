package planted.hanoius.text;

import java.io.PrintStream;
import java.text.Collator;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Scanner;
import java.util.function.UnaryOperator;

/** Leaves the locale to the machine in every way that the rule knows. */
@SuppressWarnings("StringCaseLocaleUsage")
public final class StrayWords {

    private StrayWords() {}

    static String format(int number) {
        return String.format("%03d", number);
    }

    static String formatted(int number) {
        return "%03d".formatted(number);
    }

    static void print(PrintStream out, int number) {
        out.printf("%03d", number);
    }

    static String lower(String text) {
        return text.toLowerCase();
    }

    static UnaryOperator<String> upper() {
        return String::toUpperCase;
    }

    static int read(String text) {
        return new Scanner(text).nextInt();
    }

    static NumberFormat number() {
        return NumberFormat.getInstance();
    }

    static String message(int number) {
        return MessageFormat.format("{0}", number);
    }

    static MessageFormat pattern() {
        return new MessageFormat("{0}");
    }

    static Collator order() {
        return Collator.getInstance();
    }

    static DateTimeFormatter date() {
        return DateTimeFormatter.ofPattern("d MMMM");
    }

    static DateTimeFormatter localDate() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    }
}
