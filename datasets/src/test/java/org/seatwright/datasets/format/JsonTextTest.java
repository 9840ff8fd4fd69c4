package org.seatwright.datasets.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What is wrong with a text that is no JSON, without the names of its parser's parts. */
class JsonTextTest {
  private static String problem(String text) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      while (parser.nextToken() != null) {
        parser.getString();
      }
    } catch (JacksonException e) {
      return JsonText.problem(e);
    }
    throw new AssertionError("The text is JSON.");
  }

  @Test
  void depthAndLengthAreBounded() {
    String bounded =
        "a name, text or number is too long, or lists and objects stand too deep in each other";

    assertThat(problem("[".repeat(2_000))).isEqualTo(bounded);
    assertThat(problem("[" + "9".repeat(2_000) + "]")).isEqualTo(bounded);
  }

  @Test
  void whatTheParserSaysOfItselfIsLeftOut() {
    assertThat(problem("[1")).isEqualTo("Unexpected end-of-input: expected close marker for Array");
    assertThat(problem("[NaN]")).isEqualTo("Non-standard token 'NaN'");
    assertThat(problem("[1;2]"))
        .isEqualTo(
            "Unexpected character (';' (code 59)): was expecting comma to separate Array entries");
  }
}
