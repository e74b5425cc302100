package hanoius.schema;

import hanoius.language.LocalizedText;
import hanoius.language.Translation;
import hanoius.model.Dataset;
import hanoius.model.Entity;
import hanoius.model.NameLists;
import hanoius.model.RecordId;
import hanoius.model.Term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The terms of records from before words of lists were data. The program knew the names of many
 * words then; any other one becomes a term that is called as its key.
 */
public final class FormerTerms {

    /** The lists that had these words and no others, whether a record used them or not. */
    private static final Set<String> CLOSED = Set.of(Term.CATEGORY, Term.SCOPE);

    /** By list and by key, each list in its order. */
    private static final Map<String, List<Term>> KNOWN = read();

    private FormerTerms() {}

    private static Map<String, List<Term>> read() {
        Map<String, List<Term>> known = new TreeMap<>();
        String name = "former-terms.txt";
        try (InputStream in =
                Objects.requireNonNull(FormerTerms.class.getResourceAsStream(name), name)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .forEach(
                            cells ->
                                    known.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                                            .add(term(cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return known;
    }

    private static Term term(String[] cells) {
        return new Term(
                cells[0],
                cells[1],
                0,
                cells[2],
                cells[3],
                LocalizedText.of("en", cells[4]).with("vi", Translation.of(cells[5], cells[4])));
    }

    /** All words of which the program knew the names. */
    public static List<Term> known() {
        return KNOWN.values().stream().flatMap(List::stream).toList();
    }

    /** The only words that a list had; none of one that had any. */
    public static List<String> closed(String list) {
        return CLOSED.contains(list)
                ? KNOWN.getOrDefault(list, List.of()).stream().map(Term::key).toList()
                : List.of();
    }

    /** All lists of which records have words. */
    public static Set<String> lists() {
        Set<String> lists = new TreeSet<>();
        lists.addAll(Set.of(Term.SIDE, Term.ROLE));
        for (Schema<?> schema : Schemas.all()) {
            schema.fields().stream()
                    .map(Field::termList)
                    .filter(list -> !list.isEmpty())
                    .forEach(lists::add);
        }
        return lists;
    }

    /**
     * The terms that records have of which these words are known: those with a name in the order of
     * old, and then the others.
     *
     * @param used the words of each list
     */
    public static List<Term> of(Map<String, Set<String>> used) {
        List<Term> all = new ArrayList<>();
        for (String list : lists()) {
            Set<String> left = new TreeSet<>(used.getOrDefault(list, Set.of()));
            List<Term> terms = new ArrayList<>();
            for (Term each : KNOWN.getOrDefault(list, List.of())) {
                if (left.remove(each.key()) || CLOSED.contains(list)) {
                    terms.add(each);
                }
            }
            left.forEach(key -> terms.add(Term.of(list, key, "en")));
            for (int i = 0; i < terms.size(); i++) {
                all.add(at(terms.get(i), i + 1));
            }
        }
        return List.copyOf(all);
    }

    private static Term at(Term term, int position) {
        return new Term(
                term.list(), term.key(), position, term.colour(), term.shape(), term.name());
    }

    /** A dataset with a term for each word that its records use, in place of any that it has. */
    public static Dataset completed(Dataset dataset) {
        return dataset.withTerms(of(used(dataset)));
    }

    private static Map<String, Set<String>> used(Dataset dataset) {
        Map<String, Set<String>> used = new HashMap<>();
        Map<String, NameLists> columns =
                Map.of(
                        Term.CATEGORY, dataset.milestones().categories(),
                        Term.SCOPE, dataset.milestones().scopes(),
                        Term.SECTOR, dataset.milestones().sectors(),
                        Term.PLACE, dataset.milestones().places());
        columns.forEach((list, names) -> add(used, list, names.names()));
        Stream.of(RecordId.Kind.values())
                .flatMap(kind -> dataset.facts(kind).stream())
                .forEach(fact -> add(used, fact));
        if (dataset.milestones().atHand()) {
            dataset.milestones().readAll().forEach(each -> add(used, each));
        }
        return used;
    }

    private static <R extends Entity> void add(Map<String, Set<String>> used, R record) {
        for (Field<R, ?> field : Schemas.of(record).fields()) {
            for (RecordId each : field.terms(record)) {
                add(used, Term.list(each), List.of(Term.key(each)));
            }
        }
    }

    private static void add(Map<String, Set<String>> used, String list, List<String> words) {
        words.stream()
                .filter(word -> !word.isBlank())
                .forEach(used.computeIfAbsent(list, _ -> new TreeSet<>())::add);
    }
}
