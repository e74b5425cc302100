package hanoius.help;

import hanoius.query.SearchWords;

import java.util.List;

/**
 * A part of the help that is read by itself.
 *
 * @param id as in {@code keys}
 * @param name in the reader's language
 */
public record HelpChapter(String id, String name, List<Topic> topics) {

    public HelpChapter {
        topics = List.copyOf(topics);
    }

    /**
     * Lines that belong together.
     *
     * @param id as in {@code keys-charts}
     * @param heading in the reader's language; empty for none
     */
    public record Topic(String id, String heading, List<Line> lines) {

        public Topic {
            lines = List.copyOf(lines);
        }

        /** The lines that have all words of a search, accents and case apart, with the heading. */
        Topic matching(String search, String chapter) {
            return new Topic(
                    id,
                    heading,
                    lines.stream()
                            .filter(
                                    line ->
                                            SearchWords.allIn(
                                                    search,
                                                    String.join(
                                                            " ",
                                                            chapter,
                                                            heading,
                                                            line.term(),
                                                            line.text())))
                            .toList());
        }
    }

    /**
     * One thing that is explained.
     *
     * @param term what is explained
     * @param isTyped whether the term is a key, a gesture or something to type
     * @param text what it does or means
     */
    public record Line(String term, boolean isTyped, String text) {

        /** A key, a gesture or something to type. */
        public static Line typed(String term, String text) {
            return new Line(term, true, text);
        }
    }

    /** What of it has all words of a search; without topics when nothing has. */
    HelpChapter matching(String search) {
        return new HelpChapter(
                id,
                name,
                topics.stream()
                        .map(topic -> topic.matching(search, name))
                        .filter(topic -> !topic.lines().isEmpty())
                        .toList());
    }
}
