package hanoius.text;

import hanoius.language.Language;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers in a note of the record, which is kept with English signs, in the signs of another
 * language: {@code 253,400 / 1.033} becomes {@code 253.400 / 1,033}. Only what has a sign to change
 * is touched, so that years, EDTF and whole numbers stay as they are; so do quotations, addresses,
 * identifiers, dates with stops and the numbers of versions.
 */
final class NoteNumbers {

    /** What is written by others or for machines, as far as it could be taken for a number. */
    private static final String UNTOUCHED =
            "\"[^\"]*\"|“[^”]*”|«[^»]*»"
                    // addresses of the web and of mail, and files of the web
                    + "|\\S*(?://|@|\\bwww\\.)\\S*"
                    + "|\\S*[\\p{L}\\d]\\.\\p{L}[\\p{L}\\d]*[/#?]\\S*"
                    // digital object identifiers
                    + "|(?i:doi:? ?)\\S+|\\b10\\.\\d{4,9}/\\S*\\p{L}\\S*"
                    // what holds letters: 1A2.5, v1.2, S2.1
                    + "|[\\p{L}_#][\\p{L}\\p{N}_#-]*\\d[\\p{L}\\p{N}_#.,:-]*"
                    // dates such as 14.7.2020, versions, and lists without blanks
                    + "|\\d+(?:\\.\\d+){2,}|\\d+(?:,\\d+)+(?:\\.\\d+){2,}"
                    + "|[\\[{][^\\[\\]{}]*[\\]}]";

    private static final String NUMBER =
            "(?<![\\p{L}\\p{N}_.,:#])"
                    + "(?<number>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+)"
                    + "(?![\\p{N}_:]|[.,]\\p{N})";

    private static final Pattern PART = Pattern.compile(UNTOUCHED + "|" + NUMBER);

    private NoteNumbers() {}

    /** The note with the signs of a language. */
    static String in(Language language, String note) {
        return language == Language.EN
                ? note
                : PART.matcher(note)
                        .replaceAll(part -> Matcher.quoteReplacement(replaced(part, language)));
    }

    private static String replaced(MatchResult part, Language language) {
        String number = part.group("number");
        return number == null
                ? part.group()
                : NumberWords.number(new BigDecimal(number.replace(",", "")), language);
    }
}
