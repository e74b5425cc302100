package hanoius.input;

import static hanoius.input.TypedProgram.click;
import static hanoius.input.TypedProgram.expect;
import static hanoius.input.TypedProgram.find;
import static hanoius.input.TypedProgram.fx;
import static hanoius.input.TypedProgram.key;
import static hanoius.input.TypedProgram.type;
import static hanoius.input.TypedProgram.until;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A milestone that is written in its form, each field left while its last word is composed; what is
 * meant is held against the file.
 *
 * @param telex whether the keys are those of Telex; else those of VNI
 */
record TypedForm(boolean telex) {

    private static final String TITLE = "#edit-title";
    private static final String SUMMARY = "#edit-summary";
    private static final String PARTIES = "#edit-parties-vietnam";

    /** Longer than a text rests before it is saved by itself. */
    private static final int RESTING = 2600;

    void go() throws Exception {
        key("Escape");
        key("ctrl+1");
        key("ctrl+n");
        until(() -> find(TITLE) != null);
        go(TITLE);
        type(40, keys("Kys thoar thuaanj howpj tacs\t", "Ky1 tho3a thua65n ho75p ta1c\t"));
        expect("form: title, Tab", () -> text(TITLE), "Ký thỏa thuận hợp tác");
        go("#edit-date");
        type(40, "10/11/2019\t");
        expect("form: the file", () -> saved("title"), "Ký thỏa thuận hợp tác");
        summary();
        parties();
    }

    private void summary() throws Exception {
        go(SUMMARY);
        type(40, keys("Bieen banr", "Bie6n ba3n"));
        TimeUnit.MILLISECONDS.sleep(RESTING);
        expect("form: resting while a word is composed", () -> saved("summary"), "");
        key("Tab");
        expect("form: Tab", () -> saved("summary"), "Biên bản");
        end(SUMMARY);
        type(40, keys(" ghi nhows", " ghi nho71"));
        click(Objects.requireNonNull(find("#search")));
        expect("form: a click elsewhere", () -> saved("summary"), "Biên bản ghi nhớ");
        end(SUMMARY);
        type(40, keys(" howpj", " ho75p"));
        key("ctrl+Return");
        expect("form: Ctrl+Enter", () -> saved("summary"), "Biên bản ghi nhớ hợp");
        end(SUMMARY);
        type(40, keys(" tacs", " ta1c"));
        key("Escape");
        // The first may end the word alone.
        if (!text(SUMMARY).equals("Biên bản ghi nhớ hợp")) {
            key("Escape");
        }
        expect("form: Esc", () -> text(SUMMARY), "Biên bản ghi nhớ hợp");
        expect("form: Esc, the file", () -> saved("summary"), "Biên bản ghi nhớ hợp");
        end(SUMMARY);
        type(40, keys(" tacs\n", " ta1c\n"));
        key("Tab");
        expect("form: Enter", () -> saved("summary"), "Biên bản ghi nhớ hợp tác");
    }

    private void parties() throws Exception {
        go(PARTIES);
        type(40, keys("Sowr Xaay duwngj", "So73 Xa6y du75ng"));
        expect("form: no list while a word is composed", TypedForm::list, "no list");
        key("space");
        expect("form: the list after it", TypedForm::list, "a list");
        key("ctrl+a");
        key("Delete");
        type(40, keys("Sowr Xaay duwngj", "So73 Xa6y du75ng"));
        TimeUnit.MILLISECONDS.sleep(RESTING);
        expect("form: nothing is made while a word is composed", () -> saved("party"), "");
        key("Return");
        expect("form: a new party, Enter", () -> saved("party"), "Sở Xây dựng");
    }

    private String keys(String forTelex, String forVni) {
        return telex ? forTelex : forVni;
    }

    private static String list() {
        Node list = find("#completion");
        return list == null || !list.isVisible() ? "no list" : "a list";
    }

    private static void go(String field) throws Exception {
        fx(
                () -> {
                    Objects.requireNonNull(find(field), field).requestFocus();
                    return field;
                });
        TimeUnit.MILLISECONDS.sleep(300);
    }

    private static void end(String field) throws Exception {
        go(field);
        key("ctrl+End");
    }

    private static String text(String field) {
        return find(field) instanceof TextInputControl found ? found.getText() : "";
    }

    /** What the file of the document says of the milestone that was made last. */
    private static String saved(String what) {
        Path file = Path.of(System.getenv("HANOI_US_DATA"), "hanoi-us.milestones");
        String asked =
                what.equals("party")
                        ? "SELECT name FROM party WHERE name LIKE 'S%ng' ORDER BY id DESC LIMIT 1"
                        : "SELECT " + what + " FROM milestone ORDER BY id DESC LIMIT 1";
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(asked)) {
            return row.next() ? row.getString(1).strip() : "";
        } catch (SQLException e) {
            return e.toString();
        }
    }
}
