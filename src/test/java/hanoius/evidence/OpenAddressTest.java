package hanoius.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hanoius.language.Language;
import hanoius.model.RecordId;
import hanoius.model.Source;
import hanoius.support.BundledDocument;
import hanoius.workspace.Theme;
import hanoius.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

class OpenAddressTest {

    private final Workspace workspace = new Workspace(Language.EN, Theme.LIGHT);
    private final List<URI> opened = new ArrayList<>();
    private final EvidenceViewModel viewModel = new EvidenceViewModel(workspace, opened::add);

    @Test
    void anAddressIsOpenedOnlyAfterTheAnswerYes() {
        String address = "https://en.vietnamplus.vn/some/page.vnp";
        viewModel.ask(address);
        assertEquals(address, viewModel.askedProperty().get());
        assertEquals(List.of(), opened);
        viewModel.decline();
        viewModel.agree();
        assertEquals(List.of(), opened);
        viewModel.ask(address);
        viewModel.agree();
        assertEquals(List.of(URI.create(address)), opened);
        assertEquals("", viewModel.askedProperty().get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "ftp://host/x",
                "https:///no-host",
                "https://",
                "https://bank.example@evil.example/",
                "http://a b/",
                "data:text/html,x",
                "//host/x",
                ""
            })
    void whatIsNoWebAddressIsNeitherAskedAboutNorOpened(String address) {
        assertFalse(EvidenceViewModel.opens(address));
        viewModel.ask(address);
        assertEquals("", viewModel.askedProperty().get());
        viewModel.agree();
        assertEquals(List.of(), opened);
    }

    @Test
    void theAddressShownIsTheOneThatIsOpened() {
        viewModel.ask("https://vi\u1ec7t.vn/\u0111\u01b0\u1eddng");
        String shown = viewModel.wholeAddress();
        assertEquals("https://xn--vit-5kz.vn/%C4%91%C6%B0%E1%BB%9Dng", shown);
        viewModel.agree();
        assertEquals(List.of(URI.create(shown)), opened);
    }

    @Test
    void askingAboutASourceShowsItAndItsAddressUntilAnotherIsSelected() throws IOException {
        workspace.show(BundledDocument.record().dataset());
        Source source = workspace.dataset().sources().get(2);
        viewModel.askAbout(source);
        assertEquals(source, workspace.selected());
        assertEquals(source.url(), viewModel.askedProperty().get());
        workspace.select(RecordId.milestone("M005"));
        assertEquals("", viewModel.askedProperty().get());
        assertEquals(List.of(), opened);
    }
}
