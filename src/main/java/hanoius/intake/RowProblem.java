package hanoius.intake;

import hanoius.edtf.Refusal;
import hanoius.text.Words;

/**
 * Why a row is not taken.
 *
 * @param table that of a data package, or the name of the file where it is of none
 * @param line on which the row begins, from 1; 0 for the file as a whole
 * @param column empty for the row as a whole
 * @param why as a sentence in every language
 * @param read what stands there
 */
public record RowProblem(String table, long line, String column, Refusal why, String read) {

    /** Why, behind the column: as in "Date: February 2019 has 28 days." */
    public String told(Words words) {
        String said = words.of(why);
        return column.isEmpty() ? said : column + ": " + said;
    }
}
