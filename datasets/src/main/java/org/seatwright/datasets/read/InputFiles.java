package org.seatwright.datasets.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.datasets.geography.Feature;
import org.seatwright.datasets.geography.GeoJson;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.Notice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.MarkupText.Markup;

/** Opens the files of one reading, one after the other, and remembers those it has read whole. */
final class InputFiles {
  private final Notices.Collector notices;
  private final List<InputFile> inputs = new ArrayList<>();

  InputFiles(Notices.Collector notices) {
    this.notices = notices;
  }

  /** The files read whole so far, in reading order. */
  List<InputFile> inputs() {
    return List.copyOf(inputs);
  }

  /**
   * Reads a CSV file: {@code rows} gets the table below its header and must read it to its end.
   * Empty, with notices, where there is no such table.
   */
  <T> Optional<T> readTable(
      Path path, At at, CsvFormat format, Notice missing, Function<Table, T> rows) {
    return readTable(path, at, format, missing, UnaryOperator.identity(), rows);
  }

  /** The same, with the file's rows seen through {@code view}. */
  <T> Optional<T> readTable(
      Path path,
      At at,
      CsvFormat format,
      Notice missing,
      UnaryOperator<CellRows> view,
      Function<Table, T> rows) {
    return read(
        path,
        at,
        missing,
        text -> {
          CellRows cells = view.apply(Rows.of(text, ',', at, notices));
          return Table.of(cells, at, format, notices).map(rows);
        });
  }

  /** Reads a YAML file that holds one section; empty, with notices, where it does not. */
  Optional<YamlNode.Mapping> readYaml(Path path, At at, Notice missing) {
    return read(path, at, missing, text -> MarkupText.read(Markup.YAML, text, at, notices));
  }

  /** Reads a JSON file that holds one object; empty, with notices, where it does not. */
  Optional<YamlNode.Mapping> readJson(Path path, At at, Notice missing) {
    return read(path, at, missing, text -> MarkupText.read(Markup.JSON, text, at, notices));
  }

  /** Reads a map of blocks; empty, with notices, where it is none. */
  Optional<List<Feature>> readMap(Path path, At at, Notice missing) {
    return read(path, at, missing, Integer.MAX_VALUE, text -> GeoJson.read(text, at, notices));
  }

  /** What is read of an open text. */
  @FunctionalInterface
  private interface Content<T> {
    Optional<T> of(TextReader text) throws IOException;
  }

  /** Reads a file by {@code content}, which must take it to its end. */
  <T> Optional<T> read(
      Path path, At at, Notice missing, Function<TextReader, Optional<T>> content) {
    return read(path, at, missing, TextReader.MAX_LINE, content::apply);
  }

  private <T> Optional<T> read(
      Path path, At at, Notice missing, int longestLine, Content<T> content) {
    Optional<TextReader> opened = TextReader.open(path, at, missing, longestLine, notices);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (TextReader text = opened.get()) {
      Optional<T> result = content.of(text);
      if (result.isPresent()) {
        inputs.add(new InputFile(String.valueOf(path.getFileName()), text.sha256()));
      }
      return result;
    } catch (IOException e) {
      notices.add(TextReader.notice(e, at));
      return Optional.empty();
    }
  }
}
