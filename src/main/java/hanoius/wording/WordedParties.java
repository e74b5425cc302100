package hanoius.wording;

import hanoius.language.Language;
import hanoius.model.Party;
import hanoius.model.Term;
import hanoius.query.FoldedText;
import hanoius.text.Words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Those who take part as the program words them in tables, with their role and with what the source
 * wrote, in every language. Several threads may ask.
 */
public final class WordedParties {

    /**
     * One of them.
     *
     * @param role the key of a term; empty where none is told
     * @param asReported empty likewise
     */
    public record WordedParty(String name, String role, String asReported) {}

    private static final int REMEMBERED = 50_000;

    private static final String NAME = "\u0001";
    private static final String REST = "\u0002";

    private final List<Pattern> reported;
    private final List<String> acting;
    private final Map<String, String> roles = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** What was read: a table names the same over and over. */
    private final Map<String, WordedParty> read = new ConcurrentHashMap<>();

    /**
     * @param words those of the document, whose parties and roles they know
     */
    public WordedParties(Words words) {
        for (Party each : words.glossary().parties()) {
            Stream.of(Language.values())
                    .map(language -> ShownText.of(words.to(language).party(each.id().key())))
                    .forEach(name -> known.add(FoldedText.of(name.text())));
        }
        List<Words> languages = Stream.of(Language.values()).map(words::to).toList();
        reported = languages.stream().map(each -> form(each, "party.as_reported")).toList();
        acting = languages.stream().map(WordedParties::between).distinct().toList();
        for (Words each : languages) {
            each.glossary()
                    .terms(Term.ROLE)
                    .forEach(
                            term ->
                                    roles.put(
                                            FoldedText.of(each.term(Term.ROLE, term.key())),
                                            term.key()));
        }
    }

    /** Reads what a sentence makes of a name and what is said of it. */
    private static Pattern form(Words words, String key) {
        String sentence = Pattern.quote(words.get(key, NAME, REST));
        return Pattern.compile(
                sentence.replace(NAME, "\\E(.+)\\Q").replace(REST, "\\E(.+)\\Q"), Pattern.DOTALL);
    }

    /** What stands between a name and a role. */
    private static String between(Words words) {
        String sentence = words.get("party.with_role", NAME, REST);
        return sentence.substring(sentence.indexOf(NAME) + 1, sentence.indexOf(REST));
    }

    /** The one that a text words; all of it is the name where nothing else can be told. */
    public WordedParty read(String text) {
        WordedParty party = read.get(text);
        if (party == null) {
            if (read.size() >= REMEMBERED) {
                read.clear();
            }
            party = understood(text);
            read.put(text, party);
        }
        return party;
    }

    private WordedParty understood(String text) {
        String name = text;
        String said = "";
        for (Pattern each : reported) {
            Matcher matcher = each.matcher(name);
            if (said.isEmpty() && matcher.matches()) {
                name = matcher.group(1);
                said = matcher.group(2);
            }
        }
        if (known.contains(FoldedText.of(ShownText.of(name).text()))) {
            // Whose name ends as a role does.
            return new WordedParty(name, "", said);
        }
        for (String each : acting) {
            for (int at = name.indexOf(each); at > 0; at = name.indexOf(each, at + 1)) {
                String role = roles.get(FoldedText.of(name.substring(at + each.length())));
                if (role != null) {
                    return new WordedParty(name.substring(0, at), role, said);
                }
            }
        }
        return new WordedParty(name, "", said);
    }
}
