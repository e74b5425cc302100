package hanoius.everyday;

import hanoius.edtf.EdtfDate;
import hanoius.edtf.EdtfException;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dates of every form of EDTF that is supported, but for times of day. */
public final class RandomDates {

    private static final List<String> SIGNS = List.of("", "", "", "", "", "", "?", "~", "%");

    private final Random random;

    public RandomDates(long seed) {
        random = new Random(seed);
    }

    public Stream<EdtfDate> dates() {
        return Stream.generate(this::date);
    }

    private EdtfDate date() {
        while (true) {
            String text =
                    pick(this::single, this::single, this::interval, this::interval, this::set);
            try {
                EdtfDate date = EdtfDate.parse(text);
                return EdtfDate.parse(date.canonical());
            } catch (EdtfException _) {
                // Not every combination is a date.
            }
        }
    }

    @SafeVarargs
    private String pick(Supplier<String>... ways) {
        return ways[random.nextInt(ways.length)].get();
    }

    private String single() {
        String year = pick(this::near, this::near, this::near, this::far, this::someYear);
        if (year.startsWith("Y")) {
            return year + sign();
        }
        return pick(
                () -> year + sign(),
                () -> sign() + year + "-" + sign() + month() + sign(),
                () -> year + "-" + month() + "-" + day() + sign(),
                () -> sign() + year + "-" + sign() + month() + "-" + sign() + day(),
                () -> year + "-" + (21 + random.nextInt(21)) + sign());
    }

    private String sign() {
        return SIGNS.get(random.nextInt(SIGNS.size()));
    }

    private String near() {
        return Integer.toString(1900 + random.nextInt(150));
    }

    private String far() {
        return pick(
                () -> format("%04d", random.nextInt(1100)),
                () -> format("-%04d", 1 + random.nextInt(3000)),
                () -> "Y" + (10000 + random.nextInt(30_000_000)),
                () -> "Y-" + (10000 + random.nextInt(3_000_000)));
    }

    private String someYear() {
        String year = pick(this::near, () -> format("%04d", random.nextInt(2100)));
        String sign = random.nextInt(4) == 0 ? "-" : "";
        return sign
                + pick(
                        () -> year.substring(0, 3) + "X",
                        () -> year.substring(0, 2) + "XX",
                        () -> year.substring(0, 1) + "XXX",
                        () -> "XXXX",
                        () -> year.substring(0, 2) + "X" + year.charAt(3),
                        () -> "X" + year.substring(1));
    }

    private String month() {
        return pick(
                () -> format("%02d", 1 + random.nextInt(12)),
                () -> format("%02d", 1 + random.nextInt(12)),
                () -> List.of("XX", "0X", "1X", "X5").get(random.nextInt(4)));
    }

    private String day() {
        return pick(
                () -> format("%02d", 1 + random.nextInt(31)),
                () -> format("%02d", 1 + random.nextInt(31)),
                () -> List.of("XX", "0X", "1X", "2X", "3X", "X5").get(random.nextInt(6)));
    }

    private String interval() {
        String year = near();
        return pick(
                () -> single() + "/" + single(),
                () -> year + "-" + month() + "/" + year + "-" + month(),
                () -> year + "-05-" + day() + "/" + year + "-05-" + day(),
                () -> single() + "/..",
                () -> single() + "/",
                () -> "../" + single(),
                () -> "/" + single());
    }

    private String set() {
        String members =
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(
                                _ ->
                                        pick(
                                                this::single,
                                                () -> single() + ".." + single(),
                                                () -> ".." + single(),
                                                () -> single() + ".."))
                        .collect(Collectors.joining(","));
        return random.nextBoolean() ? "[" + members + "]" : "{" + members + "}";
    }

    private static String format(String pattern, int number) {
        return String.format(Locale.ROOT, pattern, number);
    }
}
