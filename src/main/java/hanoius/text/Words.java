package hanoius.text;

import hanoius.edtf.EdtfDate;
import hanoius.edtf.Refusal;
import hanoius.file.FileProblem;
import hanoius.language.Language;
import hanoius.language.LocalizedText;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.model.DateRole;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.Party;
import hanoius.model.Qualifier;
import hanoius.model.Quantity;
import hanoius.model.Relation;
import hanoius.model.Term;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that the program says in one language, and the words of lists of one document:
 * immutable.
 */
public final class Words {

    private static final Map<Language, Words> READ = new ConcurrentHashMap<>();

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Language language;
    private final Messages messages;
    private final Glossary glossary;

    private Words(Language language, Glossary glossary) {
        this.language = language;
        this.messages = Messages.in(language);
        this.glossary = glossary;
    }

    /** The words of a language, which are read when they are first asked for. */
    public static Words in(Language language) {
        return READ.computeIfAbsent(language, each -> new Words(each, Glossary.FORMER));
    }

    /** The same with the words of lists that a document has. */
    public Words with(Dataset dataset) {
        return glossary.isOf(dataset.terms(), dataset.parties())
                ? this
                : new Words(language, new Glossary(dataset.terms(), dataset.parties()));
    }

    /** Another language about the same document. */
    public Words to(Language other) {
        return other == language ? this : new Words(other, glossary);
    }

    public Language language() {
        return language;
    }

    /** The words of lists. */
    public Glossary glossary() {
        return glossary;
    }

    /**
     * What a reader is shown of a text that may not be there in this language: then another one,
     * which is said.
     */
    public String text(LocalizedText text) {
        return text(text.in(language));
    }

    /** What is shown, and which language it is in where that is another one than this. */
    public String text(LocalizedText.Shown shown) {
        return LanguageMark.plain(shown);
    }

    /** What a term is called, by its key; the key where the document has no such term. */
    public String term(String list, String key) {
        return glossary.term(list, key).map(term -> text(term.name())).orElse(key);
    }

    /**
     * The message of that key with its places filled as {@link java.text.MessageFormat} does,
     * choices included.
     *
     * @throws IllegalArgumentException when there is no such message
     */
    public String get(String key, Object... args) {
        return messages.get(key, args);
    }

    /** A date in full words, as in "September 2019". */
    public String date(EdtfDate date) {
        return DateWords.words(date, language);
    }

    /** A date in the fewest words, for axes, tooltips and chips, as in "Sep 2019". */
    public String shortDate(EdtfDate date) {
        return DateWords.shortWords(date, language);
    }

    /** A year, as in "2019" or "45 BC". */
    public String year(int year) {
        return date(EdtfDate.of(Year.of(year)));
    }

    /** The years from one to another, as in "2014–2016"; one alone when they are the same. */
    public String years(int first, int last) {
        return first == last
                ? year(first)
                : date(
                        EdtfDate.parse(
                                EdtfDate.of(Year.of(first)) + "/" + EdtfDate.of(Year.of(last))));
    }

    /** A month without its year on an axis, as in "Sep" or "T9". */
    public String month(Month month) {
        return get("date.month_tick." + month.getValue());
    }

    /** The months of a year from one to another, as in "Jan–Sep"; one alone when it is the same. */
    public String months(Month first, Month last) {
        return first == last
                ? month(first)
                : get(
                        "date.months_tick",
                        get("date.month_short." + first.getValue()),
                        get("date.month_short." + last.getValue()));
    }

    /** A number with every digit that it has and no other. */
    public String number(BigDecimal number) {
        return NumberWords.number(number, language);
    }

    /** A number in thousands, millions, billions or trillions, for axes, as in "3 billion". */
    public String compact(BigDecimal number) {
        return NumberWords.compact(number, language);
    }

    /** A figure behind the sign of its qualifier, as in "≥ 253,400". */
    public String quantity(Quantity quantity) {
        return NumberWords.quantity(quantity, language);
    }

    /** A figure with its unit, as in "≈ 3 billion USD" or "12.5%". */
    public String amount(Quantity quantity, String unit) {
        return counted(quantity(quantity), unit);
    }

    /** Digits that stand for a figure with the unit that they are in. */
    public String counted(String figure, String unit) {
        return get(unit.equals("percent") ? "number.percent" : "number.amount", figure, unit(unit));
    }

    /** A figure with its bounds, as in "≈ 3.4 (3.35–3.45)". */
    public String bounded(Quantity quantity) {
        String bounds = bounds(quantity);
        return bounds.isEmpty()
                ? quantity(quantity)
                : get("number.bounded", quantity(quantity), bounds);
    }

    /** The bounds of a figure, as in "2.66–2.74"; empty when it has none. */
    public String bounds(Quantity quantity) {
        return NumberWords.bounds(quantity, language);
    }

    /** A note of the record with its numbers in the signs of this language. */
    public String note(String note) {
        return NoteNumbers.in(language, note);
    }

    /**
     * A note of the record in this language; one that stands in another has its numbers in the
     * signs of this one.
     */
    public String note(LocalizedText note) {
        return note.isMissing(language) ? note(text(note)) : text(note);
    }

    /** A unit of the record, as in {@code billion USD}, or one that charts make themselves. */
    public String unit(String unit) {
        String own = "number.unit." + unit.replace(' ', '_');
        return messages.has(own) && glossary.term(Term.UNIT, unit).isEmpty()
                ? get(own)
                : term(Term.UNIT, unit);
    }

    /** An indicator's name in this language. */
    public String name(Indicator indicator) {
        return text(indicator.name());
    }

    /** A party's name in this language. */
    public String name(Party party) {
        return text(party.name());
    }

    /** A party's name by its key; the key where the document has no such party. */
    public String party(String key) {
        return glossary.party(key).map(this::text).orElse(key);
    }

    /** The keys of the sides in their order. */
    public List<String> sides() {
        return glossary.terms(Term.SIDE).stream().map(Term::key).toList();
    }

    /** What a side is called. */
    public String side(String key) {
        return term(Term.SIDE, key);
    }

    /** As what somebody takes part, such as an office. */
    String role(String key) {
        return term(Term.ROLE, key);
    }

    public String of(DateRole role) {
        return constant("facet.date_", role);
    }

    public String of(AgreementStatus status) {
        return constant("status.", status);
    }

    /** What an agreement's status tells the reader, and what it rests on. */
    public String meaning(Agreement agreement) {
        AgreementStatus status = agreement.status();
        String meaning = constant("status_means.", status);
        if (status == AgreementStatus.UNKNOWN) {
            return meaning;
        }
        String basis = agreement.statusAssumed() ? "status_rests.assumed" : "status_rests.stated";
        return meaning + " " + get(basis);
    }

    /** A relation as read from the linking record to the linked one. */
    public String of(Relation relation) {
        return constant("relation.", relation);
    }

    /** A relation as read from the linked record back to the linking one. */
    public String inverse(Relation relation) {
        return constant("inverse.", relation);
    }

    public String of(Qualifier qualifier) {
        return constant("qualifier.", qualifier);
    }

    public String of(Measure measure) {
        return constant("measure.", measure);
    }

    /** Why a text in the language of that code stands there, as a sentence. */
    public String standsIn(String other) {
        return get("mark.stands_in", languageName(other), languageName(language.code()));
    }

    /** What a language is called within a sentence; its code where the program has no word. */
    public String languageName(String code) {
        String key = "mark.language." + code;
        return messages.has(key) ? get(key) : code;
    }

    public String of(Language other) {
        return constant("language.", other);
    }

    /** Why something was not done, as a sentence. */
    public String of(Refusal refusal) {
        return of(refusal.key(), refusal);
    }

    /** Another sentence with the same in its places. */
    String of(String key, Refusal refusal) {
        return get(key, refusal.arguments().stream().map(this::filled).toArray());
    }

    /** What fills a place in a sentence: problems and times in words, all else as it is. */
    Object filled(Object argument) {
        return switch (argument) {
            case FileProblem problem -> constant("file.", problem);
            case Instant moment -> moment(moment.atZone(ZoneId.systemDefault()));
            default -> argument;
        };
    }

    /** A day and the time of the day, as in "24 November 2026, 17:08". */
    public String moment(ZonedDateTime moment) {
        return get("evidence.history_when", date(EdtfDate.of(moment.toLocalDate())), time(moment));
    }

    /** The time of a day, as in "17:08". */
    public String time(ZonedDateTime moment) {
        return TIME.format(moment);
    }

    /** Whether there is a message of that key. */
    public boolean has(String key) {
        return messages.has(key);
    }

    private String constant(String family, Enum<?> constant) {
        return get(family + constant.name().toLowerCase(Locale.ROOT));
    }
}
