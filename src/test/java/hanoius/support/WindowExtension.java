package hanoius.support;

import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Gives a test its window: calls what is marked with {@link Start} and {@link Stop} on the FX
 * thread, and hands over a robot. It is TestFX's extension without its pauses, of which there are a
 * quarter of a second around each test.
 */
public final class WindowExtension
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace OWN = Namespace.create(WindowExtension.class);

    /** In milliseconds; the first window of a process takes long on a busy machine. */
    private static final long PATIENCE = 60_000;

    @Override
    public void beforeEach(ExtensionContext context) throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        call(context, Start.class, stage);
        FxEvents.settle();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        call(context, Stop.class);
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE, () -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        robot(context).letGo();
        FxEvents.settle();
    }

    private static void call(
            ExtensionContext context, Class<? extends Annotation> mark, Object... arguments) {
        Object test = context.getRequiredTestInstance();
        for (Method each : test.getClass().getDeclaredMethods()) {
            if (each.isAnnotationPresent(mark)) {
                each.setAccessible(true);
                WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> each.invoke(test, arguments));
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(FxRobot.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return robot(context);
    }

    private static SettlingRobot robot(ExtensionContext context) {
        return context.getStore(OWN)
                .computeIfAbsent(
                        SettlingRobot.class, _ -> new SettlingRobot(), SettlingRobot.class);
    }
}
