package org.seatwright.datasets.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the page SOURCE.md of a shipped district says of its origin, on lines that begin with {@code
 * Source:} and {@code Licence:}.
 *
 * @param source empty where the page does not say
 * @param licence empty where the page does not say
 */
public record SourcePage(String source, String licence) {
  private static final String FILE = "SOURCE.md";
  private static final String SOURCE = "Source:";
  private static final String LICENCE = "Licence:";

  /** The page in the district's {@code folder}; one that says nothing where there is none. */
  public static SourcePage read(Path folder) throws IOException {
    Path page = folder.resolve(FILE);
    List<String> lines = Files.exists(page) ? Files.readAllLines(page) : List.of();
    return new SourcePage(after(SOURCE, lines), after(LICENCE, lines));
  }

  private static String after(String word, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()).strip())
        .findFirst()
        .orElse("");
  }
}
