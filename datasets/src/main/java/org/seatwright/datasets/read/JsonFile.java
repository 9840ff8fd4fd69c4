package org.seatwright.datasets.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seatwright.datasets.format.JsonText;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.JsonNotice;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.notice.PolicyNotice;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON file that may be larger than memory: its keys are found first, then each part is read when
 * it is asked for, in another pass over the file. Keys may come in any order.
 */
final class JsonFile {
  /** Longest text of a section that is held in memory as a whole. */
  private static final long LONGEST_SECTION = 1_000_000;

  private static final int DEEPEST = 30;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(RowCells.MAX_LENGTH)
                  .maxNameLength(RowCells.MAX_LENGTH)
                  .maxNestingDepth(DEEPEST)
                  .build())
          .build();

  /** A key of the file: the line of its value, the first token of it, and its length as text. */
  private record Part(int line, JsonToken token, String text, long length) {}

  private final Path path;
  private final At at;
  private final Notices.Collector notices;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private Optional<InputFile> input = Optional.empty();
  private boolean isList;

  private JsonFile(Path path, At at, Notices.Collector notices) {
    this.path = path;
    this.at = at;
    this.notices = notices;
  }

  /** Finds the keys of the file; empty, with notices, where it cannot be read as JSON. */
  static Optional<JsonFile> open(Path path, Notices.Collector notices) {
    At at = At.file(path.toString());
    JsonFile file = new JsonFile(path, at, notices);
    return file.<Boolean>read(
            FileNotice.missing(at),
            (parser, text) -> {
              boolean isRead = file.index(parser);
              file.input =
                  Optional.of(new InputFile(String.valueOf(path.getFileName()), text.sha256()));
              return isRead ? Optional.of(true) : Optional.empty();
            })
        .map(_ -> file);
  }

  /** The notice about text that the parser does not take. */
  static Notice notice(JacksonException failure, At at) {
    if (failure.getCause() instanceof IOException io) {
      return TextReader.notice(io, at);
    }
    int line = Math.max(1, failure.getLocation() == null ? 1 : failure.getLocation().getLineNr());
    return JsonNotice.badJson(at.row(line), JsonText.problem(failure));
  }

  /** What one pass over the file comes to. */
  private interface Pass<T> {
    Optional<T> read(JsonParser parser, TextReader text) throws IOException;
  }

  private <T> Optional<T> read(Notice missing, Pass<T> pass) {
    Optional<TextReader> opened = TextReader.open(path, at, missing, Integer.MAX_VALUE, notices);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (TextReader text = opened.get();
        JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      return pass.read(parser, text);
    } catch (IOException e) {
      notices.add(TextReader.notice(e, at));
    } catch (JacksonException e) {
      notices.add(notice(e, at));
    }
    return Optional.empty();
  }

  /** Reads the file to its end; false, with a notice, where it is neither an object nor a list. */
  private boolean index(JsonParser parser) {
    JsonToken token = parser.nextToken();
    if (token == null) {
      notices.add(FileNotice.empty(at));
      return false;
    }
    isList = token == JsonToken.START_ARRAY;
    if (isList) {
      parser.skipChildren();
    } else if (token == JsonToken.START_OBJECT) {
      indexKeys(parser);
    } else {
      notices.add(JsonNotice.notAnObject(at));
      return false;
    }
    if (parser.nextToken() != null) {
      notices.add(JsonNotice.badJson(at.row(line(parser)), "more text follows the end"));
      return false;
    }
    return true;
  }

  private void indexKeys(JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      JsonToken token = parser.nextToken();
      int line = line(parser);
      long start = parser.currentTokenLocation().getCharOffset();
      String text = token.isScalarValue() ? parser.getString() : "";
      parser.skipChildren();
      long length = parser.currentLocation().getCharOffset() - start;
      Part earlier = parts.putIfAbsent(key, new Part(line, token, text, length));
      if (earlier != null) {
        notices.add(PolicyNotice.duplicateKey(at.row(line), key, earlier.line()));
      }
    }
  }

  private static int line(JsonParser parser) {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  /** The keys in file order; none where the file is a list. */
  List<String> keys() {
    return List.copyOf(parts.keySet());
  }

  boolean has(String key) {
    return parts.containsKey(key);
  }

  /** True where the whole file is a list. */
  boolean isList() {
    return isList;
  }

  At at() {
    return at;
  }

  /** Where the value of {@code key} begins. */
  At at(String key) {
    Part part = parts.get(key);
    return part == null ? at : at.row(part.line()).column(key);
  }

  InputFile input() {
    return input.orElseThrow();
  }

  /** The keys whose values are plain, as a section. */
  YamlNode.Mapping plain(List<String> keys) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (String key : keys) {
      Part part = parts.get(key);
      if (part != null) {
        YamlNode value =
            part.token().isScalarValue()
                ? new YamlNode.Scalar(part.text(), part.line())
                : new YamlNode.Sequence(List.of(), part.line());
        entries.add(new YamlNode.Entry(key, part.line(), value));
      }
    }
    return new YamlNode.Mapping(entries, 1);
  }

  /** The object under {@code key}, in memory; empty, with notices, where there is none. */
  Optional<YamlNode.Mapping> section(String key) {
    Part part = parts.get(key);
    if (part != null && part.length() > LONGEST_SECTION) {
      notices.add(FileNotice.tooLarge(at(key), (int) LONGEST_SECTION));
      return Optional.empty();
    }
    return read(
        FileNotice.missing(at),
        (parser, _) -> {
          if (find(parser, key) != JsonToken.START_OBJECT) {
            notices.add(JsonNotice.notASection(at(key), key));
            return Optional.empty();
          }
          return Optional.of(MarkupText.section(parser, at));
        });
  }

  /**
   * The list under {@code key}, or the whole file where it is a list: {@code content} reads it from
   * its beginning to its end. Empty, with a notice, where something else stands there.
   */
  <T> Optional<T> list(String key, Function<JsonParser, Optional<T>> content) {
    return read(
        FileNotice.missing(at),
        (parser, _) -> {
          JsonToken token = isList ? parser.nextToken() : find(parser, key);
          if (token != JsonToken.START_ARRAY) {
            notices.add(JsonNotice.notRows(at(key), key));
            return Optional.empty();
          }
          return content.apply(parser);
        });
  }

  /** The value under {@code key}: {@code content} gets the parser at its first token. */
  <T> Optional<T> part(String key, Function<JsonParser, Optional<T>> content) {
    return read(
        FileNotice.missing(at),
        (parser, _) -> find(parser, key) == null ? Optional.empty() : content.apply(parser));
  }

  /** Moves to the value of a key and returns its first token; null where the key is not there. */
  private static @Nullable JsonToken find(JsonParser parser, String key) {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean isFound = key.equals(parser.currentName());
      JsonToken token = parser.nextToken();
      if (isFound) {
        return token;
      }
      parser.skipChildren();
    }
    return null;
  }
}
