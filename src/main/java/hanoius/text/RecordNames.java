package hanoius.text;

import hanoius.model.Agreement;
import hanoius.model.Attachment;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.SavedChart;
import hanoius.model.Source;
import hanoius.model.Term;

/**
 * How records are called where others point at them, in the words of one language.
 *
 * @param dataset where the indicators of figures are found
 */
public record RecordNames(Dataset dataset, Words words) {

    public String of(Entity record) {
        return switch (record) {
            case Milestone milestone -> words.text(milestone.title());
            case Agreement agreement -> words.text(agreement.title());
            case Indicator indicator -> words.name(indicator);
            case Source source -> source.title();
            case Party party -> words.name(party);
            case Observation figure -> figure(figure);
            case Link link -> link.from().key() + " → " + link.to().key();
            case SavedChart chart -> chart.name();
            case Term term -> words.term(term.list(), term.key());
            case Attachment attachment -> attachment.name();
        };
    }

    private String figure(Observation figure) {
        return words.get(
                "evidence.observation",
                ofIndicatorOf(figure),
                words.shortDate(figure.period()),
                amount(figure));
    }

    /** What the indicator of a figure is called. */
    public String ofIndicatorOf(Observation figure) {
        return dataset.indicatorOf(figure).map(words::name).orElse(figure.indicator().key());
    }

    /** A figure with the unit of its indicator. */
    public String amount(Observation figure) {
        String unit = dataset.indicatorOf(figure).map(Indicator::unit).orElse("");
        return words.amount(figure.quantity(), unit).strip();
    }
}
