package hanoius.importing;

import hanoius.intake.Account;
import hanoius.intake.Account.State;
import hanoius.intake.Batch;
import hanoius.intake.ColumnWords;
import hanoius.intake.Intake.Received;
import hanoius.intake.Mention;
import hanoius.intake.Mention.Unmatched;
import hanoius.intake.ReceivedFile;
import hanoius.intake.RowProblem;
import hanoius.intake.RowTitles;
import hanoius.model.Edit;
import hanoius.model.Entity;
import hanoius.model.RecordId;
import hanoius.model.RecordId.Kind;
import hanoius.model.Term;
import hanoius.schema.Schemas;
import hanoius.text.EditWords;
import hanoius.text.FieldWords;
import hanoius.text.RecordNames;
import hanoius.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What taking files in would do and what of them it would not, a line each.
 *
 * @param looked the files
 */
record ImportLines(Looked looked, Words words) {

    /** What a line is about. */
    enum Sort {
        /** A name that nothing is called. */
        NAME,
        ERROR,
        /** A date that reads otherwise than the rest of its column. */
        OTHERWISE,
        NEW,
        CHANGED,
        /** Of these there are no lines. */
        SAME,
        /** What the record has no place for. */
        LOST;

        /** As messages and controls are named by it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line.
     *
     * @param brief what of it, or why not
     * @param unmatched the name that it is about; null for every other sort
     */
    record Line(Sort sort, String name, String brief, @Nullable Unmatched unmatched) {

        Line(Sort sort, String name, String brief) {
            this(sort, name, brief, null);
        }
    }

    /** How many there are of a sort. */
    long count(Sort sort) {
        return switch (sort) {
            case NAME -> looked.account().unmatched().size();
            case OTHERWISE, LOST ->
                    looked.batch().files().stream()
                            .mapToLong(each -> remarks(each, sort).size())
                            .sum();
            case ERROR, NEW, CHANGED, SAME -> looked.account().count(State.valueOf(sort.name()));
        };
    }

    /** The remarks of a sort on a file: on a table as a whole, that something of it is lost. */
    private static List<RowProblem> remarks(ReceivedFile file, Sort sort) {
        boolean table = file.received() instanceof Received.Table;
        return file.remarks().stream()
                .filter(each -> (table && each.line() > 0 ? Sort.OTHERWISE : Sort.LOST) == sort)
                .toList();
    }

    /** The lines of a sort; of all that need somebody or would do something for null. */
    List<Line> of(@Nullable Sort only) {
        List<Line> all = new ArrayList<>();
        if (only == null || only == Sort.NAME) {
            looked.account().unmatched().forEach(each -> all.add(line(each)));
        }
        if (only == null || only == Sort.ERROR) {
            eachFile(
                    (name, file, account) -> {
                        var titles = new RowTitles(file.incoming());
                        account.problems()
                                .forEach(each -> all.add(line(Sort.ERROR, name, each, titles)));
                    });
        }
        if (only == null || only == Sort.OTHERWISE) {
            remarks(Sort.OTHERWISE, all);
        }
        EditWords edits = new EditWords(looked.here(), words);
        eachFile(
                (name, _, account) -> {
                    for (Account.Line each : account.lines()) {
                        Edit edit = each.edit();
                        Sort sort = Sort.valueOf(each.state().name());
                        if (edit != null && (only == null || only == sort)) {
                            all.add(line(sort, name, edit, edits));
                        }
                    }
                });
        if (only == null || only == Sort.LOST) {
            remarks(Sort.LOST, all);
        }
        return List.copyOf(all);
    }

    private interface EachFile {
        /**
         * @param name empty where there is but one
         */
        void of(String name, ReceivedFile file, Account account);
    }

    private void eachFile(EachFile each) {
        Batch batch = looked.batch();
        for (int i = 0; i < batch.files().size(); i++) {
            ReceivedFile file = batch.files().get(i);
            each.of(batch.files().size() == 1 ? "" : file.name(), file, batch.accounts().get(i));
        }
    }

    private void remarks(Sort wanted, List<Line> all) {
        eachFile(
                (name, file, _) -> {
                    List<RowProblem> remarks = remarks(file, wanted);
                    if (!remarks.isEmpty()) {
                        var titles = new RowTitles(file.incoming());
                        remarks.forEach(each -> all.add(line(wanted, name, each, titles)));
                    }
                });
    }

    private Line line(Unmatched unmatched) {
        Mention mention = unmatched.mention();
        String what =
                mention.kind() == Kind.TERM
                        ? listName(mention.list())
                        : words.get("record." + mention.kind().word());
        String brief = words.get("import.unmatched", what, unmatched.rows());
        boolean perhaps = unmatched.meant() == null && !unmatched.near().isEmpty();
        return new Line(
                Sort.NAME,
                mention.text(),
                perhaps
                        ? words.get("import.perhaps", brief, name(unmatched.near().getFirst()))
                        : brief,
                unmatched);
    }

    /** What the field is called whose words a list has. */
    private String listName(String list) {
        FieldWords fields = new FieldWords(words);
        return Stream.of(Kind.MILESTONE, Kind.AGREEMENT, Kind.INDICATOR, Kind.PARTY)
                .flatMap(kind -> Schemas.of(kind).fields().stream())
                .filter(each -> each.termList().equals(list))
                .findFirst()
                .map(fields::label)
                .orElse(list);
    }

    /** Called what stands there; where that is nothing, as the row calls its record. */
    private Line line(Sort sort, String file, RowProblem problem, RowTitles titles) {
        String why = words.of(problem.why());
        Optional<Kind> kind = Schemas.kind(problem.table());
        String column =
                kind.map(each -> new ColumnWords(words).label(problem.column(), each))
                        .orElse(problem.column());
        String place = column.isEmpty() ? why : words.get("import.place", column, why);
        String what = kind.map(each -> words.get("record." + each.word())).orElse(problem.table());
        String name =
                Stream.of(problem.read(), titles.of(problem.table(), problem.line()), what)
                        .filter(each -> !each.isBlank())
                        .findFirst()
                        .orElse("");
        return new Line(
                sort,
                name,
                in(
                        file,
                        problem.line() == 0
                                ? place
                                : words.get("import.row", problem.line(), place)));
    }

    private String in(String file, String brief) {
        return file.isEmpty() ? brief : words.get("import.in_file", file, brief);
    }

    private Line line(Sort sort, String file, Edit edit, EditWords edits) {
        return new Line(
                sort,
                edits.name(edit),
                in(
                        file,
                        sort == Sort.NEW
                                ? edits.kind(edit.id())
                                : String.join(
                                        " · ",
                                        edits.changed(edit).stream()
                                                .map(
                                                        each ->
                                                                words.get(
                                                                        "import.changed_field",
                                                                        each.label(),
                                                                        said(each.before()),
                                                                        said(each.after())))
                                                .toList())));
    }

    private String said(String value) {
        return value.isEmpty() ? words.get("compare.nothing") : value;
    }

    /** What a record or term is called that may be meant. */
    String name(RecordId id) {
        if (id.kind() == Kind.TERM) {
            return words.term(id.key().split(":", 2)[0], Term.key(id));
        }
        Optional<Entity> there = looked.here().entity(id);
        return there.map(new RecordNames(looked.here(), words)::of).orElse(id.key());
    }
}
