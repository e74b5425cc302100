package hanoius.help;

import hanoius.everyday.EverydayDate;
import hanoius.help.HelpChapter.Line;
import hanoius.help.HelpChapter.Topic;
import hanoius.numeral.EverydayNumber;
import hanoius.query.Operator;
import hanoius.text.ReadingWords;
import hanoius.text.Words;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The chapters of the help that the program writes by itself. What an example of a date or a figure
 * means is asked of the code that reads it, so that the help cannot promise what is not so.
 */
public final class Guide {

    private static final List<String> STEPS =
            List.of(
                    "look",
                    "evidence",
                    "correct",
                    "add",
                    "rows",
                    "find",
                    "days",
                    "chart",
                    "take",
                    "send",
                    "safe",
                    "size");

    private static final List<String> POINTER =
            List.of(
                    "wheel",
                    "wheel_sideways",
                    "wheel_zoom",
                    "drag",
                    "ruler",
                    "click",
                    "double",
                    "ruler_double",
                    "hover",
                    "field",
                    "heading",
                    "lane",
                    "column",
                    "drop");

    /** How dates are written, from the plainest to what only researchers need. */
    private static final List<String> DATES =
            List.of(
                    "23/5/2016",
                    "9/2019",
                    "2019",
                    "20-24/11/2023",
                    "quý III/2019",
                    "9 tháng đầu năm 2024",
                    "giữa năm 2019",
                    "từ năm 2016 đến nay",
                    "since 2014",
                    "before 21 March 2017",
                    "khoảng 2010",
                    "10/11/2019",
                    "45 BC",
                    "2019-05~",
                    "201X",
                    "[2017, 2018]",
                    "2014/..",
                    "2014/");

    private static final List<String> FIGURES =
            List.of(
                    "253.400",
                    "3 tỷ",
                    "1,2 triệu",
                    "hơn 253.400",
                    "gần 139 tỷ",
                    "about 3.4",
                    "3.4 (3.35–3.45)",
                    "ước đạt 5%");

    private Guide() {}

    /** How to begin, in a dozen sentences. */
    public static HelpChapter first(Words words) {
        return new HelpChapter(
                "guide",
                words.get("guide.first"),
                List.of(
                        new Topic(
                                "guide-first",
                                "",
                                STEPS.stream()
                                        .map(
                                                each ->
                                                        new Line(
                                                                words.get("guide.step_" + each),
                                                                false,
                                                                words.get("guide.does_" + each)))
                                        .toList())));
    }

    /** What is done with the mouse or the touchpad. */
    public static HelpChapter pointer(Words words) {
        return new HelpChapter(
                "pointer",
                words.get("guide.pointer"),
                List.of(
                        new Topic(
                                "pointer-all",
                                "",
                                POINTER.stream()
                                        .map(
                                                each ->
                                                        Line.typed(
                                                                words.get("guide.point_" + each),
                                                                words.get("guide.moves_" + each)))
                                        .toList())));
    }

    /** How one searches: words, operators, and their values. */
    public static HelpChapter search(Words words) {
        var examples =
                new Topic(
                        "search-words",
                        words.get("guide.search_words"),
                        Stream.of("words", "quotes", "without", "or_days", "figures")
                                .map(
                                        each ->
                                                Line.typed(
                                                        words.get("guide.example_" + each),
                                                        words.get("guide.finds_" + each)))
                                .toList());
        var operators =
                new Topic(
                        "search-operators",
                        words.get("guide.search_operators"),
                        Arrays.stream(Operator.values())
                                .map(
                                        each ->
                                                Line.typed(
                                                        each.name(words.language()) + ":",
                                                        meaning(each, words)))
                                .toList());
        return new HelpChapter("search", words.get("guide.search"), List.of(examples, operators));
    }

    private static String meaning(Operator operator, Words words) {
        String told = words.get("search.operator_" + operator.key());
        return operator.choices().isEmpty()
                ? told
                : words.get(
                        "guide.choices",
                        told,
                        String.join(
                                ", ",
                                operator.choices().stream()
                                        .map(each -> operator.choice(each, words.language()))
                                        .toList()));
    }

    /** How dates and figures are written, and what is understood of each. */
    public static HelpChapter notations(Words words) {
        return new HelpChapter(
                "notations",
                words.get("guide.notations"),
                List.of(
                        new Topic(
                                "notations-dates",
                                words.get("guide.dates"),
                                DATES.stream()
                                        .map(each -> Line.typed(each, date(each, words)))
                                        .toList()),
                        new Topic(
                                "notations-figures",
                                words.get("guide.figures"),
                                FIGURES.stream()
                                        .map(each -> Line.typed(each, figure(each, words)))
                                        .toList())));
    }

    private static String date(String text, Words words) {
        return ReadingWords.all(EverydayDate.readings(text), words);
    }

    private static String figure(String text, Words words) {
        return ReadingWords.one(
                EverydayNumber.readings(text, words.language()).getFirst(), "", words);
    }
}
