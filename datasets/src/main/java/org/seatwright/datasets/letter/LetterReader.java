package org.seatwright.datasets.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.seatwright.datasets.letter.LetterTemplates.Piece;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.FileNotice;
import org.seatwright.datasets.notice.LetterNotice;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.datasets.read.TextReader;

/**
 * Reads a file of templates: parts that begin with their name in brackets, on a line of its own,
 * and hold text with {names} in braces; two braces stand for one. Lines that begin with # are for
 * the reader of the file. Blank lines around a part do not count.
 */
public final class LetterReader {
  /** Far longer than any letter. */
  private static final int MOST_LINES = 10_000;

  /** What a letter that gives reasons cannot do without. */
  private static final Map<LetterPart, List<String>> NEEDED =
      Map.of(
          LetterPart.LETTER, List.of("placement", "reasons"),
          LetterPart.REASONS, List.of("items"),
          LetterPart.REASON, List.of("program", "text"));

  private final At file;
  private final Notices.Collector notices = new Notices.Collector();
  private final Map<LetterPart, List<Line>> parts = new EnumMap<>(LetterPart.class);
  private final Set<LetterPart> begun = EnumSet.noneOf(LetterPart.class);
  private Optional<LetterPart> current = Optional.empty();
  private boolean isSkipping;

  private record Line(int row, String text) {}

  private LetterReader(At file) {
    this.file = file;
  }

  /** Reads {@code path}. */
  public static LetterResult read(Path path) {
    At at = At.file(path.toString());
    LetterReader reader = new LetterReader(at);
    if (!Files.exists(path)) {
      reader.notices.add(FileNotice.missing(at));
    } else if (!Files.isRegularFile(path)) {
      reader.notices.add(FileNotice.notAFile(at));
    } else {
      try (BufferedReader text =
          new BufferedReader(
              new TextReader(Files.newInputStream(path), at, StandardCharsets.UTF_8))) {
        reader.readLines(text);
      } catch (IOException e) {
        reader.notices.add(TextReader.notice(e, at));
      }
    }
    return reader.result();
  }

  private void readLines(BufferedReader text) throws IOException {
    int row = 0;
    for (String line = text.readLine(); line != null; line = text.readLine()) {
      if (++row > MOST_LINES) {
        notices.add(FileNotice.tooManyLines(file, MOST_LINES));
        return;
      }
      take(row, line.stripTrailing());
    }
    if (notices.errors() == 0) {
      for (LetterPart part : LetterPart.values()) {
        if (!begun.contains(part)) {
          notices.add(LetterNotice.missingPart(file, part.word()));
        }
      }
      if (begun.contains(LetterPart.INTERNAL) && lines(LetterPart.INTERNAL).isEmpty()) {
        notices.add(LetterNotice.noMark(file, LetterPart.INTERNAL.word()));
      }
    }
  }

  private void take(int row, String line) {
    if (line.startsWith("#")) {
      return;
    }
    if (line.startsWith("[") && line.endsWith("]")) {
      begin(row, line.substring(1, line.length() - 1).strip());
    } else if (current.isPresent()) {
      parts.computeIfAbsent(current.get(), _ -> new ArrayList<>()).add(new Line(row, line));
    } else if (!line.isBlank() && !isSkipping) {
      notices.add(LetterNotice.beforeFirstPart(file.row(row)));
      isSkipping = true;
    }
  }

  private void begin(int row, String word) {
    Optional<LetterPart> part = LetterPart.find(word);
    current = part;
    isSkipping = part.isEmpty();
    if (part.isEmpty()) {
      notices.add(LetterNotice.unknownPart(file.row(row), word, LetterPart.words()));
    } else if (!begun.add(part.get())) {
      notices.add(LetterNotice.partTwice(file.row(row), word));
    }
  }

  private LetterResult result() {
    Map<LetterPart, List<Piece>> pieces = new EnumMap<>(LetterPart.class);
    for (LetterPart part : begun) {
      pieces.put(part, pieces(part, lines(part)));
    }
    return notices.errors() > 0
        ? new LetterResult.Refused(notices.notices())
        : new LetterResult.Loaded(new LetterTemplates(pieces));
  }

  /** The lines of a part, without blank ones around it. */
  private List<Line> lines(LetterPart part) {
    List<Line> lines = parts.getOrDefault(part, List.of());
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).text().isBlank()) {
      from++;
    }
    while (to > from && lines.get(to - 1).text().isBlank()) {
      to--;
    }
    return lines.subList(from, to);
  }

  private List<Piece> pieces(LetterPart part, List<Line> lines) {
    List<Piece> pieces = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      if (k > 0) {
        pieces.add(new Piece.Words("\n"));
      }
      cut(part, lines.get(k), pieces);
    }
    for (String name : NEEDED.getOrDefault(part, List.of())) {
      if (!pieces.contains(new Piece.Gap(name))) {
        notices.add(LetterNotice.lacksGap(file, part.word(), name));
      }
    }
    return List.copyOf(pieces);
  }

  private void cut(LetterPart part, Line line, List<Piece> pieces) {
    String text = line.text();
    StringBuilder words = new StringBuilder();
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      boolean isBrace = c == '{' || c == '}';
      if (isBrace && k + 1 < text.length() && text.charAt(k + 1) == c) {
        words.append(c);
        k++;
      } else if (c == '{' && text.indexOf('}', k) > 0) {
        int end = text.indexOf('}', k);
        String name = text.substring(k + 1, end);
        if (!part.placeholders().contains(name)) {
          notices.add(
              LetterNotice.unknownGap(
                  file.row(line.row()).column(part.word()), name, part.placeholders()));
        }
        pieces.add(new Piece.Words(words.toString()));
        pieces.add(new Piece.Gap(name));
        words.setLength(0);
        k = end;
      } else if (isBrace) {
        notices.add(LetterNotice.loneBrace(file.row(line.row()).column(part.word()), c));
        return;
      } else {
        words.append(c);
      }
    }
    pieces.add(new Piece.Words(words.toString()));
  }
}
