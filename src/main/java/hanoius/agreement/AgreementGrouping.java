package hanoius.agreement;

import hanoius.edtf.Bound;
import hanoius.edtf.EdtfDate;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Term;
import hanoius.text.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** By what agreements are grouped; one stands in every group that it belongs to. */
enum AgreementGrouping {
    NONE,
    PARTNER,
    KIND,
    STATUS,
    DECADE;

    private static final List<AgreementStatus> STATUSES = List.of(AgreementStatus.values());
    private static final int DECADE_YEARS = 10;
    private static final int AT_MOST = 10;

    /** The grouping of that name; empty when there is none. */
    static Optional<AgreementGrouping> named(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** The message key of its name. */
    String key() {
        return "agreement_group." + name().toLowerCase(Locale.ROOT);
    }

    /** The groups of an agreement: at least one, unless nothing is grouped. */
    List<Group> of(Agreement agreement, Words words) {
        return switch (this) {
            case NONE -> List.of();
            case PARTNER -> partners(agreement, words);
            case KIND ->
                    List.of(
                            new Group(
                                    agreement.kind(), words.term(Term.KIND, agreement.kind()), 0));
            case STATUS ->
                    List.of(
                            new Group(
                                    agreement.status().name(),
                                    words.of(agreement.status()),
                                    STATUSES.indexOf(agreement.status())));
            case DECADE -> decades(agreement, words);
        };
    }

    private static List<Group> partners(Agreement agreement, Words words) {
        return agreement.partners().isEmpty()
                ? List.of(Group.last(words.get("agreement.no_partner")))
                : agreement.partners().stream()
                        .distinct()
                        .map(each -> new Group(each, words.party(each), 0))
                        .toList();
    }

    /** Every decade in which it may have been signed; the first alone of more than ten. */
    private static List<Group> decades(Agreement agreement, Words words) {
        EdtfDate signed = agreement.signed();
        if (signed == null) {
            return List.of(Group.last(words.get("agreement.not_signed")));
        }
        if (signed.earliest() instanceof Bound.Day(LocalDate first)) {
            int from = Math.floorDiv(first.getYear(), DECADE_YEARS);
            int to =
                    signed.latest() instanceof Bound.Day(LocalDate last)
                            ? Math.floorDiv(last.getYear(), DECADE_YEARS)
                            : from;
            return IntStream.rangeClosed(from, to - from < AT_MOST ? to : from)
                    .mapToObj(decade -> decade(decade * DECADE_YEARS, words))
                    .toList();
        }
        return List.of(Group.last(words.get("agreement.beginning_unknown")));
    }

    private static Group decade(int year, Words words) {
        return new Group(
                Integer.toString(year),
                year < 0
                        ? words.years(year, year + DECADE_YEARS - 1)
                        : words.get("agreement.decade", Integer.toString(year)),
                year);
    }
}
