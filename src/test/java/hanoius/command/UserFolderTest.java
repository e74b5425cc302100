package hanoius.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hanoius.exchange.DataPackage;
import hanoius.model.Dataset;
import hanoius.model.RecordId;
import hanoius.store.Document;
import hanoius.store.DocumentException;
import hanoius.store.SqliteArchive;
import hanoius.support.Facts;
import hanoius.support.RecordFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

class UserFolderTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, HANOI_US_DATA, /own, /own",
        "Windows 11, HANOI_US_DATA, /own, /own",
        "Linux, XDG_DATA_HOME, /data, /data/hanoi-us-milestones",
        "Linux, HOME, /elsewhere, /elsewhere/.local/share/hanoi-us-milestones",
        "Linux, HOME, relative, /home/an/.local/share/hanoi-us-milestones",
        "Linux, XDG_DATA_HOME, relative, /home/an/.local/share/hanoi-us-milestones",
        "Linux, NONE, '', /home/an/.local/share/hanoi-us-milestones",
        "Linux, HANOI_US_DATA, ' ', /home/an/.local/share/hanoi-us-milestones",
        "FreeBSD, APPDATA, /roaming, /home/an/.local/share/hanoi-us-milestones",
        "Mac OS X, XDG_DATA_HOME, /data, /home/an/Library/Application Support/hanoi-us-milestones",
        "Windows 11, APPDATA, /roaming, /roaming/hanoi-us-milestones",
        "Windows 11, NONE, '', /home/an/AppData/Roaming/hanoi-us-milestones",
    })
    void eachPlatformHasItsPlace(String system, String name, String value, Path expected) {
        assertEquals(
                new UserFolder(expected),
                UserFolder.of(Map.of(name, value), system, Path.of("/home/an"), Optional.empty()));
    }

    @Test
    void aFolderBesideTheImageGoesAlongWithIt() throws IOException {
        Path image = Files.createDirectory(folder.resolve("hanoi-us-milestones"));
        Path beside = folder.resolve("hanoi-us-milestones-data");
        Path home = folder.resolve("home");
        Path usual = home.resolve(".local/share/hanoi-us-milestones");
        assertEquals(
                new UserFolder(usual), UserFolder.of(Map.of(), "Linux", home, Optional.of(image)));
        Files.createDirectory(beside);
        assertEquals(
                new UserFolder(beside), UserFolder.of(Map.of(), "Linux", home, Optional.of(image)));
        assertEquals(
                new UserFolder(Path.of("/own")),
                UserFolder.of(Map.of("HANOI_US_DATA", "/own"), "Linux", home, Optional.of(image)));
        assertEquals(
                new UserFolder(usual), UserFolder.of(Map.of(), "Linux", home, Optional.empty()));
    }

    @Test
    void theDocumentHasTheUuidsOfThePackage() throws IOException {
        UUID own = UUID.fromString("5f1d7c3e-96a5-4d0c-8f3b-0d6a2c1e9b77");
        RecordId brings = RecordId.agreement("A1");
        RecordId named = RecordId.agreement("A2");
        Dataset dataset =
                Facts.dataset(Facts.agreement("A1").build(), Facts.agreement("A2").build());
        UserFolder user = new UserFolder(folder);
        user.create(new DataPackage("T", Instant.EPOCH, dataset, Map.of(brings, own))).close();
        try (SqliteArchive archive = SqliteArchive.open(user.documentPath(), user.copies())) {
            assertEquals(Optional.of(own), archive.uuid(brings));
            assertEquals(Optional.of(named.uuid()), archive.uuid(named));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, Hanoi–US cooperation",
        "vi-VN, Hợp tác Hà Nội – Hoa Kỳ",
        "fr-FR, Hanoi–US cooperation"
    })
    void theFirstDocumentIsCalledInTheLanguageOfTheSystem(String system, String title)
            throws IOException {
        Locale before = Locale.getDefault(Locale.Category.DISPLAY);
        Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag(system));
        try (Document document = new UserFolder(folder).open()) {
            assertEquals(title, document.title());
        } finally {
            Locale.setDefault(Locale.Category.DISPLAY, before);
        }
    }

    @Test
    void theSecondStartOpensWhatTheFirstMade() throws IOException {
        UserFolder user = new UserFolder(folder.resolve("deep").resolve("down"));
        UUID first;
        try (Document document = user.open()) {
            first = document.uuid();
        }
        byte[] bytes = Files.readAllBytes(user.documentPath());
        try (Document document = user.open()) {
            assertEquals(first, document.uuid());
        }
        assertArrayEquals(bytes, Files.readAllBytes(user.documentPath()));
    }

    @Test
    void aDocumentThatIsNotOursIsNotReplaced() throws IOException {
        UserFolder user = new UserFolder(folder);
        Files.writeString(user.documentPath(), "something else");
        assertThrows(DocumentException.class, user::open);
        assertEquals("something else", Files.readString(user.documentPath()));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        UserFolder user = new UserFolder(file.resolve("data"));
        String message = String.valueOf(assertThrows(IOException.class, user::open).getMessage());
        assertEquals(
                "Cannot make the folder %s: a part of its path is not a folder"
                        .formatted(user.path()),
                message);
        assertEquals(
                "Cannot make the folder %s: a file has that name".formatted(file),
                assertThrows(IOException.class, new UserFolder(file)::open).getMessage());
    }

    @Test
    void manyFirstStartsAtOnceMakeOneDocument() throws Exception {
        UserFolder user = new UserFolder(folder);
        int starts = 8;
        CountDownLatch ready = new CountDownLatch(starts);
        Callable<UUID> start =
                () -> {
                    ready.countDown();
                    ready.await();
                    try (Document document = user.open()) {
                        assertEquals(
                                RecordFiles.count("milestones"),
                                document.read().milestones().size());
                        return document.uuid();
                    }
                };
        Set<UUID> seen = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(starts)) {
            List<Future<UUID>> all = new ArrayList<>();
            for (int i = 0; i < starts; i++) {
                all.add(threads.submit(start));
            }
            for (Future<UUID> each : all) {
                seen.add(each.get());
            }
        }
        assertEquals(1, seen.size());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(user.documentPath()), files.toList());
        }
    }
}
