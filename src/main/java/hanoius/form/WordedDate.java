package hanoius.form;

import hanoius.edtf.EdtfDate;

/**
 * A date with the words that say it.
 *
 * @param words those of the source or of whoever typed it; empty when they say no more than the
 *     date does
 */
public record WordedDate(EdtfDate date, String words) {}
