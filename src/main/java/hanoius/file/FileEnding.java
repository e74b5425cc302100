package hanoius.file;

/** How names of files end, be it in small or capital letters. */
public final class FileEnding {

    private FileEnding() {}

    /**
     * Whether a name ends so.
     *
     * @param ending with its full stop
     */
    public static boolean has(String name, String ending) {
        int begin = name.length() - ending.length();
        return name.regionMatches(true, begin, ending, 0, ending.length());
    }

    /** A name without an ending, if it has that. */
    public static String without(String name, String ending) {
        return has(name, ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
