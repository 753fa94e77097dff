package dev.arcus.e2e.browser;

import com.microsoft.playwright.Page;
import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a class of browser tests needs: a customer of its own on the hub that all share, a browser, and windows that end with each test.
 * A field per class, used by the thread that runs it.
 */
final class Scene implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {

    private final String customer;
    private final List<Page> windows = new ArrayList<>();
    private @Nullable Chromium chromium;
    private @Nullable Stage stage;

    private Scene(String customer) {
        this.customer = customer;
    }

    /** {@code customer}: the name of its company, which no other class uses. */
    static Scene of(String customer) {
        return new Scene(customer);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        var shared = SharedHub.of(context);
        chromium = shared.take();
        stage = Stage.on(shared.hub(), Files.createTempDirectory(shared.folder(), "scene"), customer);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        windows.forEach(window -> window.context().close());
        windows.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (stage != null) {
            stage.close();
        }
        if (chromium != null) {
            SharedHub.of(context).giveBack(chromium);
        }
    }

    /** The name of the customer's company. */
    String customer() {
        return customer;
    }

    Stage stage() {
        return Objects.requireNonNull(stage);
    }

    HubProcess hub() {
        return stage().hub();
    }

    Path folder() {
        return stage().folder();
    }

    /** A window without cookies. */
    Page window(Tongue tongue) {
        return keep(chromium().window(tongue.locale()));
    }

    /** The same, in which no script runs. */
    Page windowWithoutScripts(Tongue tongue) {
        return keep(chromium().windowWithoutScripts(tongue.locale()));
    }

    /** A window in which the operator is logged in to the console. */
    ConsoleWindow console(Tongue tongue) {
        return console(tongue, ConsoleWindow.Person.OPERATOR);
    }

    ConsoleWindow console(Tongue tongue, ConsoleWindow.Person person) {
        return ConsoleWindow.in(tongue, window(tongue), hub(), person);
    }

    private Chromium chromium() {
        return Objects.requireNonNull(chromium);
    }

    private Page keep(Page window) {
        windows.add(window);
        return window;
    }
}
