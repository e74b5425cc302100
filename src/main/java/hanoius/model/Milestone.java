package hanoius.model;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.Party.Participation;

import java.util.List;

/**
 * One event of the cooperation.
 *
 * @param dateWords the words of the source for the date; empty when they say no more than that
 * @param category what sort of event it is: the key of a {@link Term}, like sectors, scope and
 *     places
 * @param sectors fields of work
 * @param scope whose act it is, such as the city's own, or the nation's, which is context
 * @param parties who took part
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
        List<Participation> parties,
        List<String> places,
        LocalizedText summary,
        List<Citation> citations,
        boolean featured)
        implements Fact {

    public Milestone {
        summary = summary.inLanguage(title.language());
        sectors = List.copyOf(sectors);
        parties = List.copyOf(parties);
        places = List.copyOf(places);
        citations = List.copyOf(citations);
    }

    /** The keys of those parties under which it is grouped and filtered. */
    public List<String> partners() {
        return Party.partners(parties);
    }
}
