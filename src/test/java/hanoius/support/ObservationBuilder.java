package hanoius.support;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.Citation;
import hanoius.model.Observation;
import hanoius.model.Observation.Formulas;
import hanoius.model.Quantity;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** An observation, field by field. */
public final class ObservationBuilder {
    private final RecordId id;
    private RecordId indicator;
    private EdtfDate period = EdtfDate.parse("2019");
    private String periodWords = "";
    private Quantity quantity = Quantity.exact(BigDecimal.ONE);
    private Formulas formulas = Formulas.NONE;
    private LocalizedText note = LocalizedText.of("en", "");
    private @Nullable RecordId sameAs;
    private List<Citation> citations = List.of();
    private boolean featured;

    ObservationBuilder(RecordId id, RecordId indicator) {
        this.id = id;
        this.indicator = indicator;
    }

    ObservationBuilder(Observation like) {
        this(like.id(), like.indicator());
        period = like.period();
        periodWords = like.periodWords();
        quantity = like.quantity();
        formulas = like.formulas();
        note = like.note();
        sameAs = like.sameAs();
        citations = like.citations();
        featured = like.featured();
    }

    public ObservationBuilder indicator(RecordId indicator) {
        this.indicator = indicator;
        return this;
    }

    public ObservationBuilder periodWords(String words) {
        periodWords = words;
        return this;
    }

    public ObservationBuilder period(String edtf) {
        period = EdtfDate.parse(edtf);
        return this;
    }

    /** A value without reserve. */
    public ObservationBuilder value(String digits) {
        return quantity(Quantity.exact(new BigDecimal(digits)));
    }

    public ObservationBuilder quantity(Quantity quantity) {
        this.quantity = quantity;
        return this;
    }

    /** The arithmetic of its value and of its bounds, each empty for none. */
    public ObservationBuilder formulas(String value, String lower, String upper) {
        formulas = new Formulas(value, lower, upper);
        return this;
    }

    /** In English, without translations. */
    public ObservationBuilder note(String note) {
        return note(LocalizedText.of("en", note));
    }

    public ObservationBuilder note(LocalizedText note) {
        this.note = note;
        return this;
    }

    /** The key of the preferred report of the same fact; null when this is the preferred one. */
    public ObservationBuilder sameAs(@Nullable String key) {
        sameAs = key == null ? null : RecordId.observation(key);
        return this;
    }

    /** The keys of the sources that it cites. */
    public ObservationBuilder sources(String... keys) {
        return citations(Facts.citing(keys));
    }

    public ObservationBuilder citations(List<Citation> citations) {
        this.citations = citations;
        return this;
    }

    public ObservationBuilder featured(boolean featured) {
        this.featured = featured;
        return this;
    }

    public Observation build() {
        return new Observation(
                id,
                indicator,
                period,
                periodWords,
                quantity,
                formulas,
                note,
                sameAs,
                citations,
                featured);
    }
}
