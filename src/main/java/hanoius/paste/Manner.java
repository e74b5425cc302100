package hanoius.paste;

import hanoius.form.ColumnForm;
import hanoius.form.DateNotation.Order;
import hanoius.language.Language;
import hanoius.query.SearchWords;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How whoever wrote a column writes, where a cell alone does not tell it.
 *
 * @param numbers the language whose points and commas are meant
 * @param dates what stands first in a day that is written in numbers
 */
public record Manner(Language numbers, Order dates) {

    /** Words that stand beside figures in Vietnamese, without their accents. */
    private static final Pattern VIETNAMESE =
            Pattern.compile("\\b(khoang|hon|gan|tren|duoi|nghin|ngan|trieu|ty|uoc|dat)\\b");

    /**
     * The manner of rows: that which most cells tell that can be written in one manner only.
     *
     * @param reader the language of the reader, for numbers that tell nothing
     */
    public static Manner of(List<FigureCells> rows, Language reader) {
        Order order = ColumnForm.of(rows.stream().map(FigureCells::period).toList()).order();
        Language signs = ColumnForm.of(rows.stream().map(FigureCells::value).toList()).signs();
        return new Manner(
                signs == null ? spoken(rows, reader) : signs,
                order == null ? Order.DAY_FIRST : order);
    }

    private static Language spoken(List<FigureCells> rows, Language reader) {
        return rows.stream()
                        .anyMatch(row -> VIETNAMESE.matcher(SearchWords.fold(row.value())).find())
                ? Language.VI
                : reader;
    }
}
