package org.seatwright.datasets.format;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as text that is the same bytes on every machine: indented by two spaces, line feeds. */
public final class JsonText {
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** Where a message goes on about settings of the parser, or about its source. */
  private static final Pattern OF_THE_PARSER =
      Pattern.compile("(: enable `| \\(start marker at |; enable ).*", Pattern.DOTALL);

  private JsonText() {}

  /** An object to be filled. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** The text of {@code root}, ended by a line feed. */
  public static String of(JsonNode root) {
    return MAPPER.writer().with(printer()).writeValueAsString(root) + "\n";
  }

  /** Why a text is no JSON, in its parser's words but for those about the parser itself. */
  public static String problem(JacksonException failure) {
    return failure instanceof StreamConstraintsException
        ? "a name, text or number is too long, or lists and objects stand too deep in each other"
        : OF_THE_PARSER.matcher(failure.getOriginalMessage()).replaceFirst("");
  }

  private static DefaultPrettyPrinter printer() {
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withRootSeparator(null))
        .withObjectIndenter(INDENT)
        .withArrayIndenter(INDENT);
  }
}
