package hanoius.build;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The controls that the program has none of: half of the library's style sheet is about them, and a
 * start would read it.
 */
public final class AbsentControls {

    /** Their style classes, and those of looks that the program gives to no control. */
    public static final Set<String> STYLE_CLASSES =
            Set.of(
                    "accordion",
                    "alert",
                    "area-chart",
                    "bar-chart",
                    "bb-code",
                    "bordered",
                    "breadcrumbs",
                    "bubble-chart",
                    "button-circle",
                    "button-outlined",
                    "calendar",
                    "center-pill",
                    "chart",
                    "chart-area-symbol",
                    "chart-bar",
                    "chart-bubble",
                    "chart-line-symbol",
                    "chart-pie",
                    "chart-series-area-fill",
                    "chart-series-area-line",
                    "chart-series-line",
                    "chart-symbol",
                    "choice-box",
                    "color-palette",
                    "color-palette-region",
                    "color-picker",
                    "custom-color-dialog",
                    "danger",
                    "date-picker",
                    "date-picker-popup",
                    "default-color0",
                    "default-color1",
                    "default-color2",
                    "default-color3",
                    "default-color4",
                    "default-color5",
                    "default-color6",
                    "default-color7",
                    "dialog-pane",
                    "html-editor",
                    "html-editor-bullets",
                    "html-editor-indent",
                    "html-editor-numbers",
                    "html-editor-outdent",
                    "ikonli-font-icon",
                    "input-group",
                    "line-chart",
                    "menu-bar",
                    "message",
                    "notification",
                    "pagination",
                    "pie-chart",
                    "ring-progress-indicator",
                    "scatter-chart",
                    "segmented-control",
                    "slider",
                    "stacked-bar-chart",
                    "striped",
                    "success",
                    "tab-line",
                    "tab-pane",
                    "tile",
                    "tile-base",
                    "title-1",
                    "title-2",
                    "title-3",
                    "title-4",
                    "toggle-switch",
                    "tool-bar",
                    "tree-cell",
                    "tree-table-cell",
                    "tree-table-row-cell",
                    "tree-table-view",
                    "tree-view",
                    "warning");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-z][\\w-]*)");

    private AbsentControls() {}

    /** The rules of a sheet but for those that are about them alone. */
    static String leftOutOf(String sheet) {
        return RULE.matcher(COMMENT.matcher(sheet).replaceAll(""))
                .replaceAll(
                        rule -> {
                            String selectors =
                                    Stream.of(rule.group(1).split(",", -1))
                                            .filter(each -> !isOfThem(each))
                                            .collect(Collectors.joining(","));
                            return Matcher.quoteReplacement(
                                    selectors.isEmpty() ? "" : selectors + rule.group(2));
                        });
    }

    static boolean isOfThem(String selector) {
        return STYLE_CLASS
                .matcher(selector)
                .results()
                .anyMatch(each -> STYLE_CLASSES.contains(each.group(1)));
    }
}
