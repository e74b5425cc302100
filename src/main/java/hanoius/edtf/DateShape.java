package hanoius.edtf;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a date is built, for those who draw it or put it into words. {@code toString} gives the
 * canonical form in EDTF.
 */
public sealed interface DateShape {

    /** The first day that it may cover. */
    Bound earliest();

    /** The last day that it may cover. */
    Bound latest();

    Precision precision();

    /** The dates of which it is built. */
    Stream<CalendarDate> dates();

    /** One day, month, season or year, its digits perhaps unspecified in part. */
    record Single(CalendarDate date) implements DateShape {

        @Override
        public Bound earliest() {
            return date.earliest();
        }

        @Override
        public Bound latest() {
            return date.latest();
        }

        @Override
        public Precision precision() {
            return date.precision();
        }

        @Override
        public Stream<CalendarDate> dates() {
            return Stream.of(date);
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** From some day of the start to some day of the end. */
    record Interval(DateEnd start, DateEnd end) implements DateShape {

        @Override
        public Bound earliest() {
            return start.earliest();
        }

        @Override
        public Bound latest() {
            return end.latest();
        }

        @Override
        public Precision precision() {
            return Precision.INTERVAL;
        }

        @Override
        public Stream<CalendarDate> dates() {
            return new Member(start, end).dates();
        }

        @Override
        public String toString() {
            return start + "/" + end;
        }
    }

    /** Several dates; each member may be a range. */
    sealed interface Several extends DateShape {

        List<Member> members();

        @Override
        default Bound earliest() {
            return members().stream()
                    .map(each -> each.from().earliest())
                    .min(Bound::compareStarts)
                    .orElseThrow();
        }

        @Override
        default Bound latest() {
            return members().stream()
                    .map(each -> each.to().latest())
                    .max(Bound::compareEnds)
                    .orElseThrow();
        }

        @Override
        default Precision precision() {
            return Precision.SET;
        }

        @Override
        default Stream<CalendarDate> dates() {
            return members().stream().flatMap(Member::dates);
        }
    }

    /** One of the members, nobody says which. */
    record OneOf(List<Member> members) implements Several {

        public OneOf {
            members = List.copyOf(members);
        }

        @Override
        public String toString() {
            return members.stream().map(Member::toString).collect(joining(",", "[", "]"));
        }
    }

    /** Every one of the members. */
    record AllOf(List<Member> members) implements Several {

        public AllOf {
            members = List.copyOf(members);
        }

        @Override
        public String toString() {
            return members.stream().map(Member::toString).collect(joining(",", "{", "}"));
        }
    }

    /**
     * A member of a set: a single date stands at both ends; {@code ..1984} has an open start and
     * {@code 1760-12..} an open end.
     */
    record Member(DateEnd from, DateEnd to) {

        public boolean isSingle() {
            return from.equals(to);
        }

        Stream<CalendarDate> dates() {
            return Stream.of(from, to)
                    .filter(CalendarDate.class::isInstance)
                    .map(CalendarDate.class::cast);
        }

        @Override
        public String toString() {
            return isSingle() ? from.toString() : beside(from) + ".." + beside(to);
        }

        private static String beside(DateEnd end) {
            return end instanceof CalendarDate date ? date.toString() : "";
        }
    }
}
