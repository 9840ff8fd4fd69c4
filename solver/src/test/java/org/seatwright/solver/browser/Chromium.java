package org.seatwright.solver.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium without a window and without a network, which opens pages from files. */
final class Chromium implements AutoCloseable {
  /** The browser to use instead of the first one found. */
  private static final String CHOSEN = "SEATWRIGHT_CHROMIUM";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Path ON_MACOS =
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  private static final String ADDRESS_FOLLOWS = "DevTools listening on ";

  /**
   * No sandbox, because a browser has none in a container; no calls home; no host found; fonts
   * drawn alike everywhere.
   */
  private static final List<String> OPTIONS =
      List.of(
          "--headless",
          "--remote-debugging-port=0",
          "--no-sandbox",
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-extensions",
          "--disable-sync",
          "--host-resolver-rules=MAP * ~NOTFOUND",
          "--force-color-profile=srgb",
          "--force-device-scale-factor=1",
          "--font-render-hinting=none",
          "--disable-lcd-text",
          "--hide-scrollbars",
          "--lang=en-US");

  private final Path profile;
  private final Process process;
  private final DevTools tools;

  private Chromium(Path profile, Process process, DevTools tools) {
    this.profile = profile;
    this.process = process;
    this.tools = tools;
  }

  /** The program file of an installed browser. */
  static Optional<Path> find() {
    String chosen = System.getenv(CHOSEN);
    if (chosen != null) {
      return Optional.of(Path.of(chosen));
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(
            NAMES.stream()
                .flatMap(name ->
                    Stream.of(path.split(File.pathSeparator))
                        .map(folder -> Path.of(folder).resolve(name))),
            Stream.of(ON_MACOS))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts the browser with a profile of its own.
   *
   * @throws IllegalStateException where it does not come up, with what it said
   */
  static Chromium start(Path program) throws IOException {
    Path profile = Files.createTempDirectory("chromium");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(OPTIONS);
    command.add("--user-data-dir=" + profile);
    command.add("about:blank");
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    // A test run that is broken off leaves no browser behind.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new Chromium(profile, process, new DevTools(address(process)));
  }

  private static URI address(Process process) throws IOException {
    BufferedReader errors = process.errorReader();
    List<String> said = new ArrayList<>();
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith(ADDRESS_FOLLOWS)) {
        // Whatever it says later is read and dropped: a full pipe would stop it.
        Thread.ofVirtual().start(() -> errors.lines().forEach(_ -> {}));
        return URI.create(line.substring(ADDRESS_FOLLOWS.length()));
      }
      said.add(line);
    }
    throw new IllegalStateException("The browser did not start:\n" + String.join("\n", said));
  }

  /** Opens a file in a page of its own, and returns when it is loaded. */
  OpenPage open(Path file, Look look) {
    String target =
        tools
            .call(DevTools.BROWSER, "Target.createTarget", Map.of("url", "about:blank"))
            .path("targetId")
            .asString();
    String session =
        tools
            .call(
                DevTools.BROWSER,
                "Target.attachToTarget",
                Map.of("targetId", target, "flatten", true))
            .path("sessionId")
            .asString();
    OpenPage page = new OpenPage(tools, target, session);
    page.show(look);
    page.load(file.toUri());
    return page;
  }

  @Override
  public void close() throws IOException {
    tools.close();
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
