package hanoius.support;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Citation;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** An agreement, field by field. */
public final class AgreementBuilder {
    private final RecordId id;
    private @Nullable EdtfDate signed;
    private String signedWords = "";
    private @Nullable EdtfDate inForce;
    private String inForceWords = "";
    private @Nullable EdtfDate ended;
    private String endedWords = "";
    private LocalizedText title = LocalizedText.of("en", "An agreement");
    private String kind = "memorandum of understanding";
    private AgreementStatus status = AgreementStatus.SIGNED;
    private boolean statusAssumed;
    private int count = 1;
    private String scope = "hanoi";
    private List<Participation> parties = List.of();
    private List<String> sectors = List.of();
    private LocalizedText summary = LocalizedText.of("en", "");
    private List<Citation> citations = List.of();
    private boolean featured;

    AgreementBuilder(RecordId id) {
        this.id = id;
    }

    AgreementBuilder(Agreement like) {
        id = like.id();
        signed = like.signed();
        signedWords = like.signedWords();
        inForce = like.inForce();
        inForceWords = like.inForceWords();
        ended = like.ended();
        endedWords = like.endedWords();
        title = like.title();
        kind = like.kind();
        status = like.status();
        statusAssumed = like.statusAssumed();
        count = like.count();
        scope = like.scope();
        parties = like.parties();
        sectors = like.sectors();
        summary = like.summary();
        citations = like.citations();
        featured = like.featured();
    }

    public AgreementBuilder signedWords(String words) {
        signedWords = words;
        return this;
    }

    public AgreementBuilder signed(@Nullable String edtf) {
        signed = Facts.parsed(edtf);
        return this;
    }

    public AgreementBuilder inForceWords(String words) {
        inForceWords = words;
        return this;
    }

    public AgreementBuilder inForce(@Nullable String edtf) {
        inForce = Facts.parsed(edtf);
        return this;
    }

    public AgreementBuilder endedWords(String words) {
        endedWords = words;
        return this;
    }

    public AgreementBuilder ended(@Nullable String edtf) {
        ended = Facts.parsed(edtf);
        return this;
    }

    /** In English, without translations. */
    public AgreementBuilder title(String title) {
        return title(LocalizedText.of("en", title));
    }

    public AgreementBuilder title(LocalizedText title) {
        this.title = title;
        return this;
    }

    public AgreementBuilder kind(String kind) {
        this.kind = kind;
        return this;
    }

    public AgreementBuilder status(AgreementStatus status) {
        this.status = status;
        return this;
    }

    public AgreementBuilder status(AgreementStatus status, boolean assumed) {
        this.status = status;
        this.statusAssumed = assumed;
        return this;
    }

    public AgreementBuilder count(int count) {
        this.count = count;
        return this;
    }

    public AgreementBuilder scope(String scope) {
        this.scope = scope;
        return this;
    }

    /** In English, without translations. */
    public AgreementBuilder summary(String summary) {
        return summary(LocalizedText.of("en", summary));
    }

    public AgreementBuilder summary(LocalizedText summary) {
        this.summary = summary;
        return this;
    }

    public AgreementBuilder participations(List<Participation> parties) {
        this.parties = parties;
        return this;
    }

    /** Its parties as they were reported. */
    public AgreementBuilder parties(List<String> reported) {
        return participations(
                Stream.concat(
                                Facts.reported("", reported),
                                parties.stream().filter(each -> each.partner().isPresent()))
                        .toList());
    }

    public AgreementBuilder partners(List<String> partners) {
        return participations(
                Stream.concat(
                                parties.stream().filter(each -> each.partner().isEmpty()),
                                Facts.partners(partners))
                        .toList());
    }

    public AgreementBuilder sectors(List<String> sectors) {
        this.sectors = sectors;
        return this;
    }

    /** The keys of the sources that it cites. */
    public AgreementBuilder sources(String... keys) {
        return citations(Facts.citing(keys));
    }

    public AgreementBuilder citations(List<Citation> citations) {
        this.citations = citations;
        return this;
    }

    public AgreementBuilder featured(boolean featured) {
        this.featured = featured;
        return this;
    }

    public Agreement build() {
        return new Agreement(
                id,
                signed,
                signedWords,
                inForce,
                inForceWords,
                ended,
                endedWords,
                title,
                kind,
                status,
                statusAssumed,
                count,
                scope,
                parties,
                sectors,
                summary,
                citations,
                featured);
    }
}
