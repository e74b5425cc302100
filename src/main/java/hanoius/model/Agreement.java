package hanoius.model;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.Party.Participation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A treaty, memorandum, lease or other undertaking, or a count of several.
 *
 * @param signed null while it is only proposed
 * @param signedWords the words of the source for that day; empty when they say no more than it
 * @param inForce when it took effect; null when not reported
 * @param inForceWords those for that day
 * @param ended when it ended or is to end; null when not reported
 * @param endedWords those for that day
 * @param statusAssumed true when no source states the status and it follows from dates alone
 * @param count how many agreements the record stands for; 1 for a single one
 * @param parties who concluded it
 */
public record Agreement(
        RecordId id,
        @Nullable EdtfDate signed,
        String signedWords,
        @Nullable EdtfDate inForce,
        String inForceWords,
        @Nullable EdtfDate ended,
        String endedWords,
        LocalizedText title,
        String kind,
        AgreementStatus status,
        boolean statusAssumed,
        int count,
        String scope,
        List<Participation> parties,
        List<String> sectors,
        LocalizedText summary,
        List<Citation> citations,
        boolean featured)
        implements Fact {

    public Agreement {
        summary = summary.inLanguage(title.language());
        parties = List.copyOf(parties);
        sectors = List.copyOf(sectors);
        citations = List.copyOf(citations);
        if (count < 1) {
            throw new IllegalArgumentException("An agreement stands for one or more, not " + count);
        }
    }

    /** The keys of those parties under which it is grouped and filtered. */
    public List<String> partners() {
        return Party.partners(parties);
    }
}
