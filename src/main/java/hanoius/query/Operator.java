package hanoius.query;

import hanoius.model.AgreementStatus;
import hanoius.model.Category;
import hanoius.model.Scope;
import hanoius.schema.Field.SearchColumn;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a query may ask of one property, as in {@code status:signed}. */
public enum Operator {
    PARTY("bên"),
    STATUS("tình-trạng"),
    YEAR("năm"),
    SIGNED("ký"),
    IN_FORCE("hiệu-lực"),
    ENDED("kết-thúc"),
    HAPPENED("diễn-ra"),
    PERIOD("kỳ"),
    SOURCE("nguồn"),
    HAS("có"),
    KIND("loại"),
    CATEGORY("phân-loại"),
    SECTOR("lĩnh-vực"),
    PLACE("nơi"),
    SCOPE("phạm-vi"),
    THEME("chủ-đề");

    private final String vietnamese;

    Operator(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** As it is typed in English, and in the index. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it is typed in Vietnamese. */
    public String vietnamese() {
        return vietnamese;
    }

    /** Its name in keys of messages: small letters and low lines. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The operator of that word in either language, capitals and accents apart. */
    static Optional<Operator> of(String word) {
        String typed = SearchWords.fold(word);
        return Arrays.stream(values())
                .filter(
                        each ->
                                each.word().equals(typed)
                                        || SearchWords.fold(each.vietnamese).equals(typed))
                .findFirst();
    }

    /**
     * The column of the search index that it asks for.
     *
     * @throws IllegalArgumentException when it takes no words
     */
    SearchColumn column() {
        return SearchColumn.valueOf(name());
    }

    /** Whether it asks for days. */
    public boolean isOfDays() {
        return switch (this) {
            case YEAR, SIGNED, IN_FORCE, ENDED, HAPPENED, PERIOD -> true;
            case PARTY, STATUS, SOURCE, HAS, KIND, CATEGORY, SECTOR, PLACE, SCOPE, THEME -> false;
        };
    }

    /** The only values that it may have, in English; empty when it takes any words, or days. */
    public List<String> choices() {
        return switch (this) {
            case STATUS -> words(AgreementStatus.values());
            case CATEGORY -> words(Category.values());
            case SCOPE -> words(Scope.values());
            case HAS -> List.of("source", "no-source", "one-source", "other-report");
            default -> List.of();
        };
    }

    /** The same in Vietnamese, in the same order. */
    public List<String> vietnameseChoices() {
        return switch (this) {
            case STATUS ->
                    List.of(
                            "đề-xuất",
                            "đã-ký",
                            "đang-có-hiệu-lực",
                            "hết-hiệu-lực",
                            "đã-chấm-dứt",
                            "chưa-rõ");
            case CATEGORY ->
                    List.of(
                            "chuyến-thăm",
                            "cuộc-gặp",
                            "thỏa-thuận",
                            "viện-trợ",
                            "sự-kiện",
                            "chính-sách",
                            "quan-hệ-ngoại-giao");
            case SCOPE -> List.of("hà-nội", "quốc-gia");
            case HAS -> List.of("nguồn", "không-nguồn", "một-nguồn", "báo-cáo-khác");
            default -> List.of();
        };
    }

    /** The value of a word in either language, as English has it. */
    Optional<String> choice(String typed) {
        String folded = SearchWords.fold(typed);
        List<String> english = choices();
        List<String> vietnamese = vietnameseChoices();
        return IntStream.range(0, english.size())
                .filter(
                        i ->
                                english.get(i).equals(folded)
                                        || SearchWords.fold(vietnamese.get(i)).equals(folded))
                .mapToObj(english::get)
                .findFirst();
    }

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
