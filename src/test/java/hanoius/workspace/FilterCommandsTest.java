package hanoius.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hanoius.edtf.DayRange;
import hanoius.edtf.EdtfDate;
import hanoius.language.Language;
import hanoius.model.DateRole;
import hanoius.query.Choice;
import hanoius.query.Facet;
import hanoius.query.Filter;
import hanoius.query.FilterPart;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

class FilterCommandsTest {

    private static final DayRange MARKED = days("2018");

    /** One with every part. */
    private static final Filter WHOLE =
            new Filter(
                    "utah",
                    Map.of(
                            Facet.SCOPE,
                            Choice.of(Set.of("hanoi")),
                            Facet.SOURCE,
                            Choice.of(Set.of("S1", "S2"))),
                    days("2014/2019"),
                    Map.of(DateRole.SIGNED, days("2015"), DateRole.IN_FORCE, days("2016")),
                    null);

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);

    @BeforeEach
    void aFilterWithEveryPart() {
        workspace.filters().replace(WHOLE);
        workspace.brush(MARKED);
    }

    private static DayRange days(String edtf) {
        return DayRange.of(EdtfDate.parse(edtf));
    }

    private static Arguments command(
            String name, Consumer<FilterCommands> command, UnaryOperator<Filter> expected) {
        return Arguments.of(name, command, expected);
    }

    static Stream<Arguments> commands() {
        Choice third = Choice.of(List.of("S3"));
        return Stream.of(
                command("search", all -> all.search(" trade "), now -> now.withText("trade")),
                command(
                        "only",
                        all -> all.only(Facet.SOURCE, "S3"),
                        now -> now.with(Facet.SOURCE, third)),
                command(
                        "only of another facet",
                        all -> all.only(Facet.PARTNER, "Utah"),
                        now -> now.with(Facet.PARTNER, Choice.of(List.of("Utah")))),
                command(
                        "include",
                        all -> all.include(Facet.SOURCE, "S3"),
                        now -> now.with(Facet.SOURCE, Choice.of(Set.of("S1", "S2", "S3")))),
                command(
                        "exclude",
                        all -> all.exclude(Facet.SOURCE, "S1"),
                        now -> now.with(Facet.SOURCE, new Choice(Set.of("S2"), Set.of("S1")))),
                command(
                        "within days",
                        all -> all.within(null, days("2020")),
                        now -> now.withDays(days("2020"))),
                command(
                        "within days of one date",
                        all -> all.within(DateRole.ENDED, days("2020")),
                        now -> now.with(DateRole.ENDED, days("2020"))),
                command(
                        "drop",
                        all -> all.drop(new FilterPart.OnDate(DateRole.SIGNED)),
                        now -> now.with(DateRole.SIGNED, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void eachCommandKeepsTheRest(
            String name, Consumer<FilterCommands> command, UnaryOperator<Filter> expected) {
        command.accept(workspace.filters());
        assertEquals(expected.apply(WHOLE), workspace.filter());
        assertEquals(MARKED, workspace.brushed());
    }

    @Test
    void everyPartIsDroppedAloneTheMarkedDaysToo() {
        for (FilterPart each : FilterPart.of(WHOLE.withMarked(MARKED))) {
            aFilterWithEveryPart();
            workspace.filters().drop(each);
            assertEquals(each.without(WHOLE.withMarked(MARKED)), workspace.filters().withMarked());
        }
    }

    @Test
    void noViewPutsAnotherFilterInThePlaceOfTheWhole() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/hanoius"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file).replaceAll("\\s", "");
                assertFalse(code.contains("filters().replace("), file.toString());
            }
        }
    }

    @Test
    void clearLeavesNothing() {
        workspace.filters().clear();
        assertEquals(Filter.NONE, workspace.filters().withMarked());
    }
}
