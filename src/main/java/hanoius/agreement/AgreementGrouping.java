package hanoius.agreement;

import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Term;
import hanoius.table.Decades;
import hanoius.table.Group;
import hanoius.table.RecordGrouping;
import hanoius.text.Words;

import java.util.List;
import java.util.Locale;

/** By what agreements are grouped; one stands in every group that it belongs to. */
enum AgreementGrouping implements RecordGrouping<ListedAgreement> {
    NONE,
    PARTNER,
    KIND,
    STATUS,
    DECADE;

    private static final List<AgreementStatus> STATUSES = List.of(AgreementStatus.values());

    @Override
    public String key() {
        return "agreement_group." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Group> of(ListedAgreement row, Words words) {
        Agreement agreement = row.agreement();
        return switch (this) {
            case NONE -> List.of();
            case PARTNER ->
                    Group.each(agreement.partners(), words::party, words.get("table.no_partner"));
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
            case DECADE ->
                    Decades.DECADE.of(
                            agreement.signed(),
                            "agreement.not_signed",
                            "agreement.beginning_unknown",
                            words);
        };
    }
}
