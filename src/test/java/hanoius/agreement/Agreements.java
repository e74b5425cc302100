package hanoius.agreement;

import hanoius.edtf.Certainty;
import hanoius.model.Agreement;
import hanoius.model.AgreementStatus;
import hanoius.model.Dataset;
import hanoius.support.Facts;
import hanoius.table.ListedRow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Agreements made for tests. */
final class Agreements {

    private static final List<String> WORDS =
            List.of(
                    "Hà Nội",
                    "hợp tác",
                    "Đà Nẵng",
                    "memorandum",
                    "đào tạo",
                    "lease",
                    "Utah",
                    "giao thông",
                    "health",
                    "Ấn",
                    "y tế",
                    "Oregon",
                    "ứng phó",
                    "trade",
                    "áo dài");

    private Agreements() {}

    static Agreement of(String key, String title, @Nullable String signed, String... partners) {
        return of(key, title, signed, null, AgreementStatus.SIGNED, List.of(partners));
    }

    static Agreement of(
            String key,
            String title,
            @Nullable String signed,
            @Nullable String ended,
            AgreementStatus status,
            List<String> partners) {
        return Facts.agreement(key)
                .signed(signed)
                .ended(ended)
                .title(title)
                .kind("lease")
                .status(status)
                .parties(List.of("Hanoi"))
                .partners(partners)
                .build();
    }

    static ListedRow<ListedAgreement> row(Agreement agreement) {
        return row(agreement, Certainty.CERTAINLY);
    }

    static ListedRow<ListedAgreement> row(Agreement agreement, Certainty certainty) {
        return new ListedRow<>(agreement.id(), new ListedAgreement(agreement, 0), certainty);
    }

    /** So many agreements with titles, dates and partners at random, the same each time. */
    static Dataset many(int count) {
        var random = new Random(20260101);
        List<Agreement> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String title = word(random) + " " + word(random) + " " + word(random) + " " + i % 977;
            String year = Integer.toString(1995 + random.nextInt(31));
            String signed =
                    switch (random.nextInt(4)) {
                        case 0 -> null;
                        case 1 -> year;
                        case 2 -> year + "-0" + (1 + random.nextInt(9));
                        default -> year + "-11-" + (10 + random.nextInt(20));
                    };
            all.add(
                    of(
                            "A" + i,
                            title,
                            signed,
                            "Partner " + random.nextInt(400),
                            "Partner " + random.nextInt(400)));
        }
        return Facts.dataset(all);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
