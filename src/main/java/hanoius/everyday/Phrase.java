package hanoius.everyday;

import static java.util.stream.Collectors.joining;

import hanoius.edtf.DateReading.Note;
import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;
import hanoius.edtf.Qualification;

import java.util.List;
import java.util.stream.Stream;

/** What a text says before it is known whether there is such a date. */
sealed interface Phrase permits PartialDate, Phrase.Span, Phrase.Members, Phrase.None {

    /**
     * In EDTF.
     *
     * @throws EdtfException when there is no such date, with the position in the folded text
     */
    String edtf();

    /** The same with a reserve on everything in it. */
    Phrase reserved(Qualification reserve);

    /** What was typed beside it. */
    List<Note> notes();

    /** Where it stands in the folded text. */
    int at();

    /** Where a span begins or ends. */
    sealed interface End permits PartialDate, Edge {

        String edtf();

        List<Note> notes();

        End reserved(Qualification reserve);
    }

    /** Where there is no date. */
    enum Edge implements End {
        OPEN(".."),
        UNKNOWN("");

        private final String sign;

        Edge(String sign) {
            this.sign = sign;
        }

        @Override
        public String edtf() {
            return sign;
        }

        @Override
        public List<Note> notes() {
            return List.of();
        }

        @Override
        public End reserved(Qualification reserve) {
            return this;
        }
    }

    /** From one date to another. */
    record Span(End from, End to) implements Phrase {

        @Override
        public String edtf() {
            String start = from.edtf();
            String text = start + "/" + to.edtf();
            try {
                EdtfDate.parse(text);
                return text;
            } catch (EdtfException e) {
                throw e.at(to instanceof PartialDate date ? date.at() : 0);
            }
        }

        @Override
        public int at() {
            return from instanceof PartialDate date
                    ? date.at()
                    : to instanceof PartialDate end ? end.at() : 0;
        }

        @Override
        public Phrase reserved(Qualification reserve) {
            return new Span(from.reserved(reserve), to.reserved(reserve));
        }

        @Override
        public List<Note> notes() {
            return Stream.concat(from.notes().stream(), to.notes().stream()).distinct().toList();
        }
    }

    /** A member of a set; both ends are the same for a single date. */
    record Member(End from, End to) {

        static Member of(Phrase phrase) {
            return switch (phrase) {
                case PartialDate date -> new Member(date, date);
                case Span(End from, End to) -> new Member(from, to);
                case Members set -> set.members.getFirst();
                case None(EdtfException problem) -> throw problem;
            };
        }

        String edtf() {
            String first = from.edtf();
            if (from.equals(to)) {
                return first;
            }
            return (from instanceof Edge ? "" : first)
                    + ".."
                    + (to instanceof Edge ? "" : to.edtf());
        }
    }

    /** All of several dates, or one of them. */
    record Members(boolean all, List<Member> members) implements Phrase {

        static Members one(End from, End to) {
            return new Members(false, List.of(new Member(from, to)));
        }

        @Override
        public String edtf() {
            String list = members.stream().map(Member::edtf).collect(joining(","));
            String text = all ? "{" + list + "}" : "[" + list + "]";
            try {
                EdtfDate.parse(text);
                return text;
            } catch (EdtfException e) {
                throw e.at(members.getLast().to() instanceof PartialDate date ? date.at() : 0);
            }
        }

        @Override
        public int at() {
            return new Span(members.getFirst().from(), members.getFirst().to()).at();
        }

        @Override
        public Phrase reserved(Qualification reserve) {
            return new Members(
                    all,
                    members.stream()
                            .map(
                                    each ->
                                            new Member(
                                                    each.from().reserved(reserve),
                                                    each.to().reserved(reserve)))
                            .toList());
        }

        @Override
        public List<Note> notes() {
            return members.stream()
                    .flatMap(
                            each ->
                                    Stream.concat(
                                            each.from().notes().stream(),
                                            each.to().notes().stream()))
                    .distinct()
                    .toList();
        }
    }

    /** Has no date: why. */
    record None(EdtfException problem) implements Phrase {

        @Override
        public String edtf() {
            throw problem;
        }

        @Override
        public int at() {
            return problem.position();
        }

        @Override
        public Phrase reserved(Qualification reserve) {
            return this;
        }

        @Override
        public List<Note> notes() {
            return List.of();
        }
    }
}
