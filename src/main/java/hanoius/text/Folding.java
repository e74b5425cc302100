package hanoius.text;

import java.text.Normalizer;
import java.util.Locale;

/** Text made comparable for people who type without accents. */
public final class Folding {

    private Folding() {}

    /**
     * Lower case without diacritics; {@code đ} becomes {@code d}, which Unicode does not decompose.
     */
    public static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c == 'đ' || c == 'Đ' ? 'd' : c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
