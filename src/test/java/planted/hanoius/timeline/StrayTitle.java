package planted.hanoius.timeline;

import hanoius.language.LocalizedText;

/** Shows a title in whatever language it was written. */
final class StrayTitle {

    private StrayTitle() {}

    static String of(LocalizedText title) {
        return title.text();
    }
}
