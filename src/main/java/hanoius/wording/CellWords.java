package hanoius.wording;

import hanoius.language.Language;
import hanoius.query.FoldedText;
import hanoius.schema.Column;
import hanoius.schema.Field;
import hanoius.schema.FieldType;
import hanoius.schema.ListCell;
import hanoius.schema.QuantityType;
import hanoius.text.FieldWords;
import hanoius.text.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What words in cells mean to the columns in which they stand. Several threads may ask. */
public final class CellWords {

    private static final String BETWEEN = ";\n·";
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "✓", "co", "dung");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "", "khong", "sai");

    private final Words words;
    private final Map<String, Map<String, String>> choices = new ConcurrentHashMap<>();

    public CellWords(Words words) {
        this.words = words;
    }

    /** What a column has for a cell: a word, a list of words, or yes and no. */
    public String plain(Field<?, ?> field, Column column, String cell) {
        return switch (column.type()) {
            case LIST ->
                    field.type() instanceof FieldType.Names ? ListCell.join(parts(cell)) : cell;
            case FLAG -> {
                String folded = FoldedText.of(cell);
                yield YES.contains(folded) || YES.contains(cell) || isYes(field, folded)
                        ? FieldType.Flag.YES
                        : NO.contains(folded) ? "no" : cell;
            }
            default -> column.allowed().isEmpty() ? cell : choice(field, column, cell);
        };
    }

    /** As the program says it, in any language. */
    private boolean isYes(Field<?, ?> field, String folded) {
        return Stream.of(Language.values())
                .map(each -> FoldedText.of(new FieldWords(words.to(each)).yes(field)))
                .anyMatch(folded::equals);
    }

    /** What stands between semicolons, lines and dots, but not between parentheses. */
    public static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < cell.length(); i++) {
            char sign = cell.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0 && BETWEEN.indexOf(sign) >= 0) {
                parts.add(cell.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(cell.substring(from));
        return (depth == 0 ? parts : List.of(cell.split("[" + BETWEEN + "]")))
                .stream().map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
    }

    /** A word of the program as people see it, in any language. */
    private String choice(Field<?, ?> field, Column column, String cell) {
        return choices.computeIfAbsent(
                        column.name(),
                        _ -> {
                            Map<String, String> known = new HashMap<>();
                            for (String each : column.allowed()) {
                                known.put(FoldedText.of(each), each);
                                String constant = each.replace(' ', '_').toUpperCase(Locale.ROOT);
                                for (Language language : Language.values()) {
                                    known.putIfAbsent(
                                            FoldedText.of(told(field, constant, language)), each);
                                }
                            }
                            return known;
                        })
                .getOrDefault(FoldedText.of(cell), cell);
    }

    private String told(Field<?, ?> field, String constant, Language language) {
        FieldWords fields = new FieldWords(words.to(language));
        return field.type() instanceof QuantityType
                ? fields.value(QuantityType.QUALIFIER, constant)
                : fields.value(field, constant);
    }
}
