package hanoius.bench;

import hanoius.edtf.EdtfDate;
import hanoius.language.LocalizedText;
import hanoius.model.Citation;
import hanoius.model.Dataset;
import hanoius.model.Indicator;
import hanoius.model.Measure;
import hanoius.model.Milestone;
import hanoius.model.MilestoneColumns;
import hanoius.model.Milestones;
import hanoius.model.Observation;
import hanoius.model.Observation.Formulas;
import hanoius.model.Party;
import hanoius.model.Party.Participation;
import hanoius.model.Party.PartyKind;
import hanoius.model.Quantity;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.model.Term;
import hanoius.schema.FormerTerms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Records of any size, the same each time; dates are mixed as in the bundled record. */
public final class GeneratedRecord {

    private static final LocalDate FIRST = LocalDate.of(1995, 7, 11);
    private static final int DAYS = 11_000;
    private static final int PARTNERS = 5_000;
    private static final List<String> CATEGORIES = FormerTerms.closed(Term.CATEGORY);
    private static final List<String> SECTORS =
            List.of("trade", "education", "health", "smart city", "environment", "culture");

    private GeneratedRecord() {}

    /**
     * So many milestones with one source for every hundred. Each is made when it is asked for, so
     * that what is measured is the program's memory and not that of the generator.
     */
    public static Dataset milestones(int count) {
        Random random = new Random(count);
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i <= count / 100; i++) {
            sources.add(
                    new Source(
                            RecordId.source("S" + i),
                            "Report number " + i,
                            "Publisher " + i % 40,
                            EdtfDate.of(day(random)),
                            "",
                            "https://example.org/" + i,
                            null,
                            false,
                            ""));
        }
        MilestoneColumns columns = new MilestoneColumns();
        for (int i = 0; i < count; i++) {
            columns.add(milestone(i, sources));
        }
        return FormerTerms.completed(
                new Dataset(
                        Milestones.of(
                                columns,
                                id -> milestone(Integer.parseInt(id.key().substring(1)), sources)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        sources,
                        List.of(),
                        List.of(),
                        partners()));
    }

    /** All parties of such a record. */
    public static List<Party> partners() {
        return IntStream.range(0, PARTNERS)
                .mapToObj(
                        number ->
                                new Party(
                                        RecordId.party("Partner " + number),
                                        LocalizedText.of("en", "Partner " + number),
                                        List.of(),
                                        PartyKind.ORGANISATION,
                                        "us",
                                        ""))
                .toList();
    }

    /** That one of them takes part. */
    public static Participation taking(int partner) {
        return new Participation(
                "us", Party.PARTNER, RecordId.party("Partner " + partner), "Delegation " + partner);
    }

    private static Milestone milestone(int number, List<Source> sources) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        int partner = random.nextInt(PARTNERS);
        return new Milestone(
                RecordId.milestone("M" + number),
                EdtfDate.parse(date(random)),
                "",
                LocalizedText.of("en", "Meeting " + number + " with partner " + partner),
                CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                List.of(SECTORS.get(random.nextInt(SECTORS.size()))),
                random.nextBoolean() ? "hanoi" : "national",
                List.of(
                        new Participation("vietnam", "", null, "Hanoi People's Committee"),
                        taking(partner)),
                List.of("Hanoi"),
                LocalizedText.of("en", "What both sides said of it."),
                List.of(Citation.of(sources.get(random.nextInt(sources.size())).id())),
                random.nextInt(500) == 0);
    }

    /** Of a hundred dates, as many of each form as in the bundled record, and some sets. */
    private static String date(Random random) {
        LocalDate day = day(random);
        String month = day.toString().substring(0, 7);
        String year = month.substring(0, 4);
        int form = random.nextInt(100);
        if (form < 51) {
            return day.toString();
        } else if (form < 73) {
            return month;
        } else if (form < 87) {
            return day + "/" + day.plusDays(random.nextInt(1, 60));
        } else if (form < 91) {
            return year;
        } else if (form < 94) {
            return List.of(year + "?", day + "?", month + "~").get(form - 91);
        } else if (form < 96) {
            return year + "/" + day.plusYears(random.nextInt(1, 9)).getYear();
        }
        return switch (form) {
            case 96 -> year + "/..";
            case 97 -> "../" + year;
            case 98 -> year.substring(0, 3) + "X";
            default -> "[" + day + "," + day.plusDays(20) + "]";
        };
    }

    private static LocalDate day(Random random) {
        // Later years hold more, as in any record that is still written.
        return FIRST.plusDays((long) (DAYS * Math.sqrt(random.nextDouble())));
    }

    /** One daily series that wanders, from the year 1000 on. */
    public static Dataset series(int count) {
        Random random = new Random(count);
        Indicator indicator =
                new Indicator(
                        RecordId.indicator("made"),
                        LocalizedText.of("en", "Made"),
                        "persons",
                        Measure.FLOW,
                        "tourism",
                        "hanoi",
                        "daily",
                        LocalizedText.NONE);
        List<Observation> observations = new ArrayList<>(count);
        LocalDate day = LocalDate.of(1000, 1, 1);
        long value = 500_000;
        for (int i = 0; i < count; i++) {
            value = Math.max(0, value + random.nextInt(-2_000, 2_001));
            observations.add(
                    new Observation(
                            RecordId.observation("O" + i),
                            indicator.id(),
                            EdtfDate.of(day.plusDays(i)),
                            "",
                            Quantity.exact(BigDecimal.valueOf(value)),
                            Formulas.NONE,
                            LocalizedText.NONE,
                            null,
                            List.of(),
                            false));
        }
        return FormerTerms.completed(
                new Dataset(
                        Milestones.of(List.of()),
                        List.of(),
                        List.of(),
                        List.of(indicator),
                        observations,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
