package org.seatwright.solver.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** A page in the browser, and everything it asked for and complained of since it was opened. */
final class OpenPage implements AutoCloseable {
  private final DevTools tools;
  private final String target;
  private final String session;
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

  OpenPage(DevTools tools, String target, String session) {
    this.tools = tools;
    this.target = target;
    this.session = session;
    tools.listen(session, this::hear);
    List.of("Page", "Runtime", "Network", "Log", "Audits")
        .forEach(part -> call(part + ".enable", Map.of()));
    // Keys go to the page as though its window were in front.
    call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
  }

  private void hear(String event, JsonNode what) {
    switch (event) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Network.requestWillBeSent" -> requests.add(what.at("/request/url").asString());
      case "Runtime.consoleAPICalled" ->
          complaints.add("console: " + what.at("/args/0/value").asString(what.toString()));
      case "Runtime.exceptionThrown" ->
          complaints.add(
              "error: "
                  + what.at("/exceptionDetails/exception/description").asString(what.toString()));
      case "Log.entryAdded" -> complaints.add("log: " + what.at("/entry/text").asString());
      case "Audits.issueAdded" -> complaints.add("issue: " + what.at("/issue/code").asString());
      case "Page.javascriptDialogOpening" -> {
        complaints.add("dialog: " + what.path("message").asString());
        // Answered from another thread: this one has to receive the answer.
        Thread.ofVirtual()
            .start(() -> call("Page.handleJavaScriptDialog", Map.of("accept", false)));
      }
      default -> {
        // Much else happens that no test asks about.
      }
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    return tools.call(session, method, parameters);
  }

  void load(URI address) {
    call("Page.navigate", Map.of("url", address.toString()));
    DevTools.waitFor(loaded, "load " + address);
  }

  /** Shows the page on something else. */
  void show(Look look) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            look.width(),
            "height",
            look.height(),
            "deviceScaleFactor",
            look.scale(),
            "mobile",
            false));
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            look.printed() ? "print" : "screen",
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", look.dark() ? "dark" : "light"),
                // What is scrolled to is there at once.
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** All addresses the page asked for, its own first. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** What went to the console, errors of scripts, dialogs, and what the browser found amiss. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /**
   * The value of a JavaScript expression; that of a promise is waited for.
   *
   * @throws AssertionError where the script fails
   */
  JsonNode evaluate(String expression) {
    JsonNode outcome =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (outcome.has("exceptionDetails")) {
      throw new AssertionError("Script failed: " + outcome.path("exceptionDetails"));
    }
    return outcome.at("/result/value");
  }

  /** The same for an expression whose value is an array of texts. */
  List<String> texts(String expression) {
    return evaluate(expression).valueStream().map(JsonNode::asString).toList();
  }

  /** Presses and releases a key, such as the tabulator (9) or the line feed (13). */
  void press(String key, int code) {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
    }
  }

  /** The whole page, from its top to its end. */
  Picture picture() {
    JsonNode size = call("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
    Map<String, ?> all =
        Map.of(
            "x", 0,
            "y", 0,
            "width", size.path("width").asDouble(),
            "height", size.path("height").asDouble(),
            "scale", 1);
    byte[] png =
        bytes(
            call(
                "Page.captureScreenshot",
                Map.of("format", "png", "captureBeyondViewport", true, "clip", all)));
    try {
      return new Picture(ImageIO.read(new ByteArrayInputStream(png)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page on A4 paper, upright. */
  Printed print() {
    byte[] pdf =
        bytes(
            call(
                "Page.printToPDF",
                Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true)));
    try {
      return Printed.of(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(JsonNode answer) {
    return Base64.getDecoder().decode(answer.path("data").asString());
  }

  @Override
  public void close() {
    tools.forget(session);
    tools.call(DevTools.BROWSER, "Target.closeTarget", Map.of("targetId", target));
  }
}
