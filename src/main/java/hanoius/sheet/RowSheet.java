package hanoius.sheet;

import hanoius.archive.Archive;
import hanoius.form.DateNotation.Order;
import hanoius.language.Language;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Indicator;
import hanoius.model.Observation;
import hanoius.model.RecordId;
import hanoius.paste.Manner;
import hanoius.paste.TypedRow;
import hanoius.task.TaskRunner.Progress;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What the rows of a grid are about, in one state of the record. The cells of a row are counted
 * from 0 in the order of the columns in which one types.
 */
public interface RowSheet {

    /** The name under which its rows wait until they are taken. */
    RecordId place();

    /** What is above its rows. */
    String title(Words words);

    /** What is said beside the title; empty for nothing. */
    String about(Words words);

    /** The same in another state of the record; nothing when what it is about is gone. */
    Optional<RowSheet> in(Dataset other);

    /** What is shown of a row, from the left. */
    List<SheetColumn> columns();

    /** How many cells a row has. */
    int width();

    /** Whether it has columns of numbers, so that it is to be known how these are written. */
    boolean hasNumbers();

    /**
     * A pasted table as rows of the sheet, in whichever columns it has them.
     *
     * @return no rows when its columns are not known
     */
    Arranged arranged(List<List<String>> table, Words words);

    /** A row of which nothing is understood yet, or in which nothing is typed. */
    TypedRow unread(int number, List<String> cells);

    /**
     * What typed rows mean and what each is to the record; not on the FX thread.
     *
     * @throws java.util.concurrent.CancellationException when it is no longer wanted
     */
    Understood understood(
            Archive archive, List<List<String>> typed, Asked asked, Progress progress);

    /**
     * A pasted table.
     *
     * @param leftOut what the columns are called that the sheet does not have
     */
    record Arranged(List<List<String>> rows, List<String> leftOut) {

        static final Arranged NONE = new Arranged(List.of(), List.of());

        public Arranged {
            rows = List.copyOf(rows);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * How rows are to be read.
     *
     * @param words those of the document, in the reader's language
     * @param numbers the language whose points and commas are meant; null as the rows tell
     * @param dates what stands first in days that are written in numbers; null as the rows tell
     */
    record Asked(Words words, @Nullable Language numbers, @Nullable Order dates) {}

    /**
     * Rows as they are understood.
     *
     * @param manner how they were read
     * @param ambiguousDays how many days that are written in numbers could be others
     * @param taking what is written when they are taken
     * @param result what figures would be then; null for rows that are no figures
     */
    record Understood(
            List<? extends TypedRow> rows,
            Manner manner,
            long ambiguousDays,
            Taking taking,
            @Nullable Result result) {}

    /**
     * The figures of an indicator as they would be.
     *
     * @param dataset that has nothing but the figures of the indicator, the rows taken
     * @param replaced those that would no longer say what they do
     */
    record Result(Dataset dataset, Indicator indicator, List<Observation> replaced) {

        public Result {
            replaced = List.copyOf(replaced);
        }
    }

    /** What is written of the rows that can be taken. */
    interface Taking {

        /** Their edits; what these rest on is prepared in the document. */
        List<Edit> edits(Archive archive) throws IOException;
    }
}
