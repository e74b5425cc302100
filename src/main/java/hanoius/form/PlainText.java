package hanoius.form;

/** Texts as they are typed or pasted, without what no reader sees and no file keeps. */
public final class PlainText {

    private PlainText() {}

    /**
     * What a text means: itself, without blanks around it, control characters and halves of
     * characters, its lines ended by line feeds.
     */
    public static Reading<String> read(String typed) {
        String text = of(typed);
        return text.isEmpty() ? Reading.empty() : Reading.of(text);
    }

    private static String of(String typed) {
        var kept = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(PlainText::isKept)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isKept(int character) {
        return character == '\n'
                || character == '\t'
                || !(Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE);
    }
}
