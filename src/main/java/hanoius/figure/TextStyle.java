package hanoius.figure;

/** How a text is set: Inter in one of its faces, with its size in pixels. */
public record TextStyle(Face face, double size) {

    /** The faces of Inter that figures use. */
    public enum Face {
        REGULAR("Inter-Regular.otf"),
        SEMIBOLD("Inter-SemiBold.otf"),
        ITALIC("Inter-Italic.otf");

        private final String resource;

        Face(String resource) {
            this.resource = resource;
        }

        /** The font file's name, beside this class. */
        public String resource() {
            return resource;
        }
    }

    public static TextStyle regular(double size) {
        return new TextStyle(Face.REGULAR, size);
    }

    public static TextStyle semibold(double size) {
        return new TextStyle(Face.SEMIBOLD, size);
    }

    public static TextStyle italic(double size) {
        return new TextStyle(Face.ITALIC, size);
    }
}
