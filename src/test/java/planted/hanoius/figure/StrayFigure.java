package planted.hanoius.figure;

import hanoius.workspace.Workspace;

import javafx.application.Platform;
import javafx.scene.Node;

import java.awt.Color;

/** Breaks the rules of figures, so that a test can see them fail. */
public class StrayFigure {
    public Workspace larger;
    public Color awt;
    public Node node;
    public Class<?> platform = Platform.class;
}
