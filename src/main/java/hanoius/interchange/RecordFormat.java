package hanoius.interchange;

import hanoius.exchange.AtomicFile;
import hanoius.exchange.RecordTables;
import hanoius.exchange.RecordTables.Selection;
import hanoius.exchange.TableFormat;
import hanoius.file.FileEnding;
import hanoius.model.Dataset;
import hanoius.model.RecordId.Kind;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What records of one kind can be written as: a table, or a format of other programs.
 *
 * @param table null for a format of other programs
 * @param foreign null for a table
 */
public record RecordFormat(@Nullable TableFormat table, @Nullable ForeignFormat foreign) {

    /** The kinds of records that are written by themselves, as they are offered. */
    public static final List<Kind> KINDS = RecordTables.KINDS;

    /** What is written, and what of it the format does not say. */
    public record Written(AtomicFile.Content content, List<Loss> losses) {}

    /** Those of a kind, the usual one first. */
    public static List<RecordFormat> of(Kind kind) {
        return Stream.concat(
                        Stream.of(TableFormat.values())
                                .filter(_ -> KINDS.contains(kind))
                                .map(each -> new RecordFormat(each, null)),
                        Stream.of(ForeignFormat.values())
                                .filter(each -> each.kinds().contains(kind))
                                .map(each -> new RecordFormat(null, each)))
                .toList();
    }

    /** By which it is asked for, as in {@code sdmx-csv}. */
    public String name() {
        Enum<?> one = table == null ? foreign : table;
        return one == null ? "" : one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How the names of its files end. */
    public String ending() {
        return foreign == null ? table == null ? "" : table.ending() : foreign.ending();
    }

    /** What it is called. */
    public String in(Words words) {
        return foreign == null ? table == null ? "" : words.get(table.key()) : foreign.in(words);
    }

    /** The one that a file's name asks for by its ending: of several the first. */
    public static Optional<RecordFormat> named(String file, List<RecordFormat> some) {
        return some.stream().filter(each -> FileEnding.has(file, each.ending())).findFirst();
    }

    /**
     * Some records in this format.
     *
     * @param extract those records with all that they name
     * @param guarded whether a CSV is for spreadsheets
     */
    public Written write(Selection selection, Dataset extract, Telling telling, boolean guarded) {
        if (foreign == null) {
            return new Written(
                    table == null
                            ? _ -> {}
                            : table.content(selection, extract, telling.words(), guarded),
                    List.of());
        }
        String text = foreign.write(extract, telling);
        return new Written(
                out -> out.write(text.getBytes(StandardCharsets.UTF_8)),
                foreign.losses(extract, text, telling.words()));
    }
}
