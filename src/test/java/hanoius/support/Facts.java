package hanoius.support;

import hanoius.archive.Attribution;
import hanoius.archive.Change;
import hanoius.archive.Committed;
import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.Attachment;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Edit;
import hanoius.model.Fact;
import hanoius.model.Indicator;
import hanoius.model.Link;
import hanoius.model.Milestone;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.model.RecordId;
import hanoius.model.Relation;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.schema.AttachmentSchema;
import hanoius.schema.FormerTerms;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Records for tests. Each begins plain, and a test says only what matters to it: {@code
 * Facts.milestone("M1").date("2019").partners("Utah").build()}. Dates are EDTF.
 */
public final class Facts {

    /** The keys of the categories that documents always had. */
    public static final List<String> CATEGORIES = FormerTerms.closed(Term.CATEGORY);

    /** The keys of the scopes that documents always had. */
    public static final List<String> SCOPES = FormerTerms.closed(Term.SCOPE);

    private Facts() {}

    /** A visit in 2019. */
    public static MilestoneBuilder milestone(String key) {
        return new MilestoneBuilder(RecordId.milestone(key));
    }

    public static MilestoneBuilder like(Milestone milestone) {
        return new MilestoneBuilder(milestone);
    }

    /** A signed memorandum without dates. */
    public static AgreementBuilder agreement(String key) {
        return new AgreementBuilder(RecordId.agreement(key));
    }

    public static AgreementBuilder like(Agreement agreement) {
        return new AgreementBuilder(agreement);
    }

    /** A flow of persons a year. */
    public static IndicatorBuilder indicator(String key) {
        return new IndicatorBuilder(RecordId.indicator(key));
    }

    /** The value 1 of 2019. */
    public static ObservationBuilder observation(String key, RecordId indicator) {
        return new ObservationBuilder(RecordId.observation(key), indicator);
    }

    public static ObservationBuilder like(Observation observation) {
        return new ObservationBuilder(observation);
    }

    /** A report of the VNA without address and date. */
    public static SourceBuilder source(String key) {
        return new SourceBuilder(RecordId.source(key));
    }

    /** A link with a note in English. */
    public static Link link(RecordId from, Relation relation, RecordId to, String note) {
        return new Link(from, relation, to, LocalizedText.of("en", note));
    }

    public static Dataset dataset(Fact... facts) {
        return dataset(List.of(facts));
    }

    /** A dataset of records of any kind, and of the links between them. */
    public static Dataset dataset(Collection<? extends Fact> facts, Link... links) {
        return withParties(
                dataset(
                                all(facts, Milestone.class),
                                all(facts, Agreement.class),
                                List.of(links),
                                all(facts, Indicator.class),
                                all(facts, Observation.class),
                                all(facts, Source.class))
                        .withParties(all(facts, Party.class)));
    }

    /**
     * The same with all parties that its records name, each called as its key, and the terms of
     * all.
     */
    public static Dataset withParties(Dataset dataset) {
        Stream<RecordId> named =
                Stream.concat(
                                dataset.milestones().readAll().stream().map(Milestone::parties),
                                dataset.agreements().stream().map(Agreement::parties))
                        .flatMap(List::stream)
                        .flatMap(each -> Stream.ofNullable(each.party()))
                        .distinct()
                        .filter(id -> !dataset.has(id));
        return FormerTerms.completed(
                dataset.withParties(
                        Stream.concat(
                                        dataset.parties().stream(),
                                        named.map(id -> party(id.key()).build()))
                                .toList()));
    }

    /** A US organisation that is called as its key. */
    public static PartyBuilder party(String key) {
        return new PartyBuilder(RecordId.party(key));
    }

    /** What is in some files. */
    public static final List<String> CONTENTS = List.of("", "one", "hai, ba");

    /** A file of a record, with a text in it. */
    public static Attachment attachment(String key, RecordId of, String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Attachment(
                RecordId.attachment(key), of, name, "text/plain", bytes.length, sha256(bytes), "");
    }

    /** The same file under another name. */
    public static Attachment renamed(Attachment file, String name) {
        return AttachmentSchema.ATTACHMENT.make(
                AttachmentSchema.ATTACHMENT.values(file).set(AttachmentSchema.NAME, name));
    }

    /** The same file with something said of it. */
    public static Attachment noted(Attachment file, String note) {
        return AttachmentSchema.ATTACHMENT.make(
                AttachmentSchema.ATTACHMENT.values(file).set(AttachmentSchema.NOTE, note));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What sources say of who took part on a side. */
    static Stream<Participation> reported(String side, List<String> words) {
        return words.stream().map(each -> new Participation(side, "", null, each));
    }

    static Stream<Participation> partners(List<String> keys) {
        return keys.stream().map(each -> Participation.partner("us", RecordId.party(each)));
    }

    /** A dataset of records, and of a term for each word that they use. */
    public static Dataset dataset(
            List<Milestone> milestones,
            List<Agreement> agreements,
            List<Link> links,
            List<Indicator> indicators,
            List<Observation> observations,
            List<Source> sources) {
        return FormerTerms.completed(
                new Dataset(
                        Milestones.of(milestones),
                        agreements,
                        links,
                        indicators,
                        observations,
                        sources,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /** A change that the document took as it was asked for; what is added stands at the end. */
    public static Committed committed(Edit... edits) {
        return new Committed(
                2,
                new Change(List.of(edits), Attribution.of("", Instant.EPOCH)),
                Map.of(),
                Instant.EPOCH,
                true);
    }

    private static <T extends Fact> List<T> all(Collection<? extends Fact> facts, Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static @Nullable EdtfDate parsed(@Nullable String edtf) {
        return edtf == null ? null : EdtfDate.parse(edtf);
    }

    static List<Citation> citing(String... sources) {
        return Arrays.stream(sources).map(RecordId::source).map(Citation::of).toList();
    }
}
