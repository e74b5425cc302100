package hanoius.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

class LibrariesOfTheBuildTest {

    /** Whatever the build takes into the program is named with its version. */
    @Test
    void whatTheBuildBringsAlongIsNamed() throws Exception {
        Document pom =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile());
        Element project = pom.getDocumentElement();
        Set<String> brought = new TreeSet<>();
        children(child(project, "dependencies"), "dependency")
                .filter(each -> !text(each, "scope").equals("test"))
                .forEach(each -> brought.add(artifact(each, pom)));
        elements(pom, "artifactItem").forEach(each -> brought.add(artifact(each, pom)));
        assertFalse(brought.isEmpty());
        brought.removeAll(
                Library.listed().stream()
                        .flatMap(
                                each ->
                                        each.artifacts().stream()
                                                .map(name -> name + " " + each.version()))
                        .collect(Collectors.toSet()));
        assertEquals(Set.of(), brought, "not named");
    }

    private static String artifact(Element dependency, Document pom) {
        String name = text(dependency, "artifactId");
        String version = text(dependency, "version");
        if (version.isEmpty()) {
            version =
                    elements(pom, "dependency")
                            .filter(each -> text(each, "artifactId").equals(name))
                            .map(each -> text(each, "version"))
                            .filter(each -> !each.isEmpty())
                            .findFirst()
                            .orElseThrow();
        }
        String property = version.replaceAll("\\$\\{(.*)}", "$1");
        return name
                + " "
                + (property.equals(version)
                        ? version
                        : text(child(pom.getDocumentElement(), "properties"), property));
    }

    private static Stream<Element> elements(Document pom, String name) {
        return stream(pom.getElementsByTagName(name));
    }

    private static Stream<Element> stream(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Stream<Element> children(Element parent, String name) {
        return stream(parent.getChildNodes()).filter(each -> each.getTagName().equals(name));
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).findFirst().orElseThrow();
    }

    private static String text(Element parent, String name) {
        return children(parent, name).findFirst().map(Element::getTextContent).orElse("").strip();
    }
}
