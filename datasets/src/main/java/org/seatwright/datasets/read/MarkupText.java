package org.seatwright.datasets.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.JsonText;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.datasets.notice.RunNotice;
import org.seatwright.datasets.notice.Shape;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLSchema;

/**
 * Turns YAML or JSON text into nodes with lines.
 *
 * <p>Bounded against hostile text: a most of characters, a fixed depth, and no aliases, so that
 * nothing can expand.
 */
final class MarkupText {
  private static final int MAX_DEPTH = 20;

  /** How a text is marked up, and how long it may be. */
  enum Markup {
    YAML(YAMLFactory.builder().yamlSchema(YAMLSchema.FAILSAFE).build(), 1_000_000),
    JSON(new JsonFactory(), 200_000_000);

    private final TokenStreamFactory factory;
    private final int maxLength;

    Markup(TokenStreamFactory factory, int maxLength) {
      this.factory = factory;
      this.maxLength = maxLength;
    }

    /** The notice about a text that is not marked up so. */
    Notice broken(At at, String problem) {
      return switch (this) {
        case YAML -> PolicyNotice.badYaml(at, problem);
        case JSON -> RunNotice.badJson(at, problem);
      };
    }
  }

  private final Markup markup;
  private final JsonParser parser;
  private final At at;

  private MarkupText(Markup markup, JsonParser parser, At at) {
    this.markup = markup;
    this.parser = parser;
    this.at = at;
  }

  /**
   * The one section of keys the text holds; empty, with a notice, where it holds something else.
   */
  static Optional<YamlNode.Mapping> read(
      Markup markup, TextReader text, At at, Notices.Collector notices) {
    try {
      return Optional.of(parse(markup, readAll(markup, text, at), at));
    } catch (IOException e) {
      notices.add(TextReader.notice(e, at));
      return Optional.empty();
    }
  }

  /** The object at whose beginning {@code parser} stands; of a text that is JSON. */
  static YamlNode.Mapping section(JsonParser parser, At at) throws IOException {
    YamlNode node = new MarkupText(Markup.JSON, parser, at).node(1);
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    throw new UnusableTextException(
        PolicyNotice.wrongShape(at.row(node.line()), node.shape(), Shape.SECTION));
  }

  private static String readAll(Markup markup, TextReader text, At at) throws IOException {
    StringBuilder all = new StringBuilder();
    char[] buffer = new char[8192];
    for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
      all.append(buffer, 0, count);
      if (all.length() > markup.maxLength) {
        throw new UnusableTextException(FileNotice.tooLarge(at, markup.maxLength));
      }
    }
    if (all.toString().isBlank()) {
      throw new UnusableTextException(FileNotice.empty(at));
    }
    return all.toString();
  }

  private static YamlNode.Mapping parse(Markup markup, String text, At at) throws IOException {
    try (JsonParser parser = markup.factory.createParser(ObjectReadContext.empty(), text)) {
      return new MarkupText(markup, parser, at).document();
    } catch (JacksonException e) {
      throw new UnusableTextException(notice(markup, e, text, at));
    }
  }

  private static Notice notice(Markup markup, JacksonException failure, String text, At at) {
    return switch (failure.getCause()) {
      case MarkedYamlEngineException cause -> {
        int line = cause.getProblemMark().map(Mark::getLine).orElse(0) + 1;
        yield markup.broken(at.row(line), cause.getProblem());
      }
      case ReaderException cause -> {
        long before = text.codePoints().limit(cause.getPosition()).filter(c -> c == '\n').count();
        yield markup.broken(at.row(before + 1), "a control character");
      }
      case null, default -> {
        int line = Math.max(1, failure.getLocation().getLineNr());
        yield markup.broken(at.row(line), JsonText.problem(failure));
      }
    };
  }

  private YamlNode.Mapping document() throws IOException {
    if (parser.nextToken() == null) {
      throw new UnusableTextException(FileNotice.empty(at));
    }
    YamlNode root = node(1);
    if (parser.nextToken() != null) {
      throw new UnusableTextException(PolicyNotice.secondDocument(at.row(line())));
    }
    if (root instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    throw new UnusableTextException(
        PolicyNotice.wrongShape(at.row(root.line()), root.shape(), Shape.SECTION));
  }

  /** The node that starts at the current token. */
  private YamlNode node(int depth) throws IOException {
    int line = line();
    if (depth > MAX_DEPTH) {
      throw new UnusableTextException(PolicyNotice.tooDeep(at.row(line), MAX_DEPTH));
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      List<YamlNode.Entry> entries = new ArrayList<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = parser.currentName();
        int keyLine = line();
        parser.nextToken();
        entries.add(new YamlNode.Entry(key, keyLine, node(depth + 1)));
      }
      if (parser.currentToken() != JsonToken.END_OBJECT) {
        throw brokenOff(line());
      }
      return new YamlNode.Mapping(entries, line);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(depth + 1));
      }
      return new YamlNode.Sequence(items, line);
    }
    if (token == JsonToken.VALUE_STRING
        && parser instanceof YAMLParser yaml
        && yaml.isCurrentAlias()) {
      throw new UnusableTextException(PolicyNotice.alias(at.row(line), parser.getString()));
    }
    if (token == null || !token.isScalarValue()) {
      throw brokenOff(line);
    }
    return new YamlNode.Scalar(parser.getString(), line);
  }

  private UnusableTextException brokenOff(int line) {
    return new UnusableTextException(
        markup.broken(at.row(line), "a key, a value or the end of a list is missing"));
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }
}
