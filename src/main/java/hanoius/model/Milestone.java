package hanoius.model;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;

import java.util.List;

/**
 * One event of the cooperation.
 *
 * @param dateWords the words of the source for the date; empty when they say no more than that
 * @param category what sort of event it is: the key of a {@link Term}, like sectors, scope and
 *     places
 * @param sectors fields of work
 * @param scope whose act it is, such as the city's own, or the nation's, which is context
 * @param vietnamSide parties on the Vietnamese side, as reported
 * @param usSide parties on the US side, as reported
 * @param partners US partners by one normalised name each
 * @param places where it took place; empty when not reported
 * @param featured one of the facts that the record started from
 */
public record Milestone(
        RecordId id,
        EdtfDate date,
        String dateWords,
        LocalizedText title,
        String category,
        List<String> sectors,
        String scope,
        List<String> vietnamSide,
        List<String> usSide,
        List<String> partners,
        List<String> places,
        LocalizedText summary,
        List<Citation> citations,
        boolean featured)
        implements Fact {

    public Milestone {
        summary = summary.inLanguage(title.language());
        sectors = List.copyOf(sectors);
        vietnamSide = List.copyOf(vietnamSide);
        usSide = List.copyOf(usSide);
        partners = List.copyOf(partners);
        places = List.copyOf(places);
        citations = List.copyOf(citations);
    }
}
