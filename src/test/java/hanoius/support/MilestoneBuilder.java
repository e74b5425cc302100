package hanoius.support;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.Citation;
import hanoius.model.Milestone;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;

import java.util.List;
import java.util.stream.Stream;

/** A milestone, field by field. */
public final class MilestoneBuilder {
    private final RecordId id;
    private EdtfDate date = EdtfDate.parse("2019");
    private String dateWords = "";
    private LocalizedText title = LocalizedText.of("en", "A visit");
    private String category = "visit";
    private List<String> sectors = List.of();
    private String scope = "hanoi";
    private List<Participation> parties = List.of();
    private List<String> places = List.of();
    private LocalizedText summary = LocalizedText.of("en", "");
    private List<Citation> citations = List.of();
    private boolean featured;

    MilestoneBuilder(RecordId id) {
        this.id = id;
    }

    MilestoneBuilder(Milestone like) {
        id = like.id();
        date = like.date();
        dateWords = like.dateWords();
        title = like.title();
        category = like.category();
        sectors = like.sectors();
        scope = like.scope();
        parties = like.parties();
        places = like.places();
        summary = like.summary();
        citations = like.citations();
        featured = like.featured();
    }

    public MilestoneBuilder dateWords(String words) {
        dateWords = words;
        return this;
    }

    public MilestoneBuilder date(String edtf) {
        return date(EdtfDate.parse(edtf));
    }

    public MilestoneBuilder date(EdtfDate date) {
        this.date = date;
        return this;
    }

    /** In English, without translations. */
    public MilestoneBuilder title(String title) {
        return title(LocalizedText.of("en", title));
    }

    public MilestoneBuilder title(LocalizedText title) {
        this.title = title;
        return this;
    }

    public MilestoneBuilder category(String category) {
        this.category = category;
        return this;
    }

    public MilestoneBuilder sectors(List<String> sectors) {
        this.sectors = sectors;
        return this;
    }

    public MilestoneBuilder scope(String scope) {
        this.scope = scope;
        return this;
    }

    /** Its parties as they were reported. */
    public MilestoneBuilder sides(List<String> vietnam, List<String> us) {
        return parties(
                Stream.of(
                                Facts.reported("vietnam", vietnam),
                                Facts.reported("us", us),
                                parties.stream().filter(each -> each.partner().isPresent()))
                        .flatMap(each -> each)
                        .toList());
    }

    public MilestoneBuilder partners(List<String> partners) {
        return parties(
                Stream.concat(
                                parties.stream().filter(each -> each.partner().isEmpty()),
                                Facts.partners(partners))
                        .toList());
    }

    /** Adds a party, by its key, that takes part as something. */
    public MilestoneBuilder taking(String side, String role, String party, String asReported) {
        return parties(
                Stream.concat(
                                parties.stream(),
                                Stream.of(
                                        new Participation(
                                                side, role, RecordId.party(party), asReported)))
                        .toList());
    }

    public MilestoneBuilder parties(List<Participation> parties) {
        this.parties = parties;
        return this;
    }

    public MilestoneBuilder partners(String... partners) {
        return partners(List.of(partners));
    }

    public MilestoneBuilder places(List<String> places) {
        this.places = places;
        return this;
    }

    /** In English, without translations. */
    public MilestoneBuilder summary(String summary) {
        return summary(LocalizedText.of("en", summary));
    }

    public MilestoneBuilder summary(LocalizedText summary) {
        this.summary = summary;
        return this;
    }

    /** The keys of the sources that it cites. */
    public MilestoneBuilder sources(String... keys) {
        return citations(Facts.citing(keys));
    }

    public MilestoneBuilder citations(List<Citation> citations) {
        this.citations = citations;
        return this;
    }

    public MilestoneBuilder featured(boolean featured) {
        this.featured = featured;
        return this;
    }

    public Milestone build() {
        return new Milestone(
                id, date, dateWords, title, category, sectors, scope, parties, places, summary,
                citations, featured);
    }
}
