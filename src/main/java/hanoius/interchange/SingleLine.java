package hanoius.interchange;

/** Text for formats that know no line breaks in it. */
final class SingleLine {

    private SingleLine() {}

    /** With a blank for each line break, and for each other sign that is none but a control. */
    static String of(String text) {
        return text.replaceAll("\\R|\\p{Cc}", " ").strip();
    }
}
