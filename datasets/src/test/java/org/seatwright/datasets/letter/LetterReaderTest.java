package org.seatwright.datasets.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seatwright.datasets.notice.Notice;

class LetterReaderTest {
  private static final Path SHIPPED = Path.of("..", "datasets", "letters");

  @TempDir Path folder;

  private LetterTemplates loaded(String text) throws IOException {
    return switch (read(text)) {
      case LetterResult.Loaded(LetterTemplates templates) -> templates;
      case LetterResult.Refused(var notices) -> throw new AssertionError(notices.render());
    };
  }

  private LetterResult read(String text) throws IOException {
    Path file = folder.resolve("en.txt");
    Files.writeString(file, text);
    return LetterReader.read(file);
  }

  private List<String> refused(String text) throws IOException {
    return switch (read(text)) {
      case LetterResult.Loaded _ -> List.of();
      case LetterResult.Refused(var notices) ->
          notices.kept().stream()
              .map(Notice::message)
              .map(message -> message.replace(folder + "/", ""))
              .toList();
    };
  }

  private static String shipped() throws IOException {
    return Files.readString(SHIPPED.resolve("en.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void shippedLettersHaveEveryPartAndAskForNothingElse(String language) throws IOException {
    LetterTemplates templates = loaded(Files.readString(SHIPPED.resolve(language + ".txt")));

    for (LetterPart part : LetterPart.values()) {
      Map<String, String> values =
          part.placeholders().stream()
              .collect(Collectors.toMap(name -> name, name -> "<" + name + ">"));
      assertThat(templates.fill(part, values)).isNotBlank().doesNotContain("{", "}");
    }
  }

  @Test
  void shippedLanguagesFillInTheSame() throws IOException {
    LetterTemplates english = loaded(shipped());
    LetterTemplates spanish = loaded(Files.readString(SHIPPED.resolve("es.txt")));

    for (LetterPart part : LetterPart.values()) {
      assertThat(gaps(spanish, part)).isEqualTo(gaps(english, part));
    }
  }

  /** The names that the text of a part asks for. */
  private static List<String> gaps(LetterTemplates templates, LetterPart part) {
    Map<String, String> values =
        part.placeholders().stream()
            .collect(Collectors.toMap(name -> name, name -> "<" + name + ">"));
    String text = templates.fill(part, values);
    return part.placeholders().stream()
        .filter(name -> !name.equals("number") && text.contains("<" + name + ">"))
        .toList();
  }

  @Test
  void twoBracesStandForOneAndBlankLinesAroundAPartDoNotCount() throws IOException {
    LetterTemplates templates =
        loaded(
            shipped()
                .replaceFirst(
                    "(?s)\\n\\[full].*?\\n\\n",
                    "[full]\n\n\n  {{{seats}}} seats,\n\nall taken \n\n\n"));

    assertThat(templates.fill(LetterPart.FULL, Map.of("seats", "7")))
        .isEqualTo("  {7} seats,\n\nall taken");
  }

  @Test
  void aPartMayBeLeftWithoutText() throws IOException {
    LetterTemplates templates =
        loaded(shipped().replaceFirst("(?s)\\n\\[free].*?\\n\\n", "[free]\n"));

    assertThat(templates.fill(LetterPart.FREE)).isEmpty();
  }

  @Test
  void lettersAlwaysGiveTheirReasons() throws IOException {
    assertThat(refused(shipped().replace("\n{reasons}\n", "\n")))
        .containsExactly(
            """
            en.txt: "letter" has no {reasons}, and without it letters give no reasons.
            Write {reasons} where it belongs.\
            """);
  }

  @Test
  void internalLettersAlwaysSayThatTheyAre() throws IOException {
    assertThat(refused(shipped().replace("\nINTERNAL: NOT FOR FAMILIES\n", "\n# INTERNAL\n\n")))
        .containsExactly(
            """
            en.txt: "internal" has no text, and letters that are not for families must say so.
            Write it, such as INTERNAL: NOT FOR FAMILIES.\
            """);
  }

  @Test
  void whatCannotBeUsedIsNamedWithItsRow() throws IOException {
    int rows = (int) shipped().lines().count();

    assertThat(refused("Dear all,\n" + shipped()))
        .containsExactly(
            """
            en.txt, row 1: the text stands before the first part.
            Begin each part with a line such as [letter]; lines for yourself begin with #.\
            """);
    assertThat(refused(shipped() + "[full]\nAgain\n"))
        .containsExactly(
            """
            en.txt, row %d: "full" begins a second time.
            Write each part once.\
            """
                .formatted(rows + 1));
    assertThat(refused(shipped() + "{rule\n"))
        .containsExactly(
            """
            en.txt, row %d, column internal-move-none: "{" stands alone on its line.
            Write {name} to have something filled in, and {{ or }} for a brace.\
            """
                .formatted(rows + 1));
    assertThat(refused(shipped() + "{category}\n"))
        .containsExactly(
            """
            en.txt, row %d, column internal-move-none: "category" is nothing that can be filled in here.
            What can be filled in here: rule, place, counted, enrolled.\
            """
                .formatted(rows + 1));
  }

  @Test
  void missingAndUnknownPartsAreNamed() throws IOException {
    assertThat(refused(shipped().replace("[full]", "[ful]")))
        .singleElement()
        .asString()
        .startsWith("en.txt, row ")
        .contains(": \"ful\" is no part of a letter.\nParts are letter, internal, placed-choice,");
    assertThat(refused(shipped().replaceFirst("(?s)\\n\\[full].*?\\n\\n", "")))
        .containsExactly(
            """
            en.txt: "full" is a part that the file lacks.
            Copy it from the shipped file in datasets/letters; a part may be left without text.\
            """);
  }

  @Test
  void everyPartIsNamedOnce() {
    assertThat(LetterPart.words()).doesNotHaveDuplicates().hasSize(LetterPart.values().length);
    assertThat(Stream.of(LetterPart.values()).map(LetterPart::word).map(LetterPart::find))
        .allMatch(found -> found.isPresent());
  }
}
