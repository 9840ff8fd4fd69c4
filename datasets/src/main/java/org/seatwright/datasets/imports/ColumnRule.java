package org.seatwright.datasets.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.seatwright.datasets.notice.At;

/**
 * Where the values of one column of the district come from.
 *
 * @param at where the map says so
 * @param column the district's column
 * @param after what stands before the text that counts, such as "#"; blank where all of it counts
 * @param width digits are filled up to this length with zeros; 0 for not at all
 * @param values what each value of the source becomes; without any, values stay as they are
 * @param otherwise what becomes of a value that {@code values} does not name
 * @param blank what becomes of a blank
 * @param optional true where the district goes without the column if the source has none
 */
record ColumnRule(
    At at,
    String column,
    Origin origin,
    String after,
    int width,
    Map<String, String> values,
    Fallback otherwise,
    Fallback blank,
    boolean optional) {
  /** What a value is taken from. */
  sealed interface Origin {
    /** A column of the source, or of a joined file as {@code file.column}. */
    record Named(String name) implements Origin {}

    /** The same text in every row. */
    record Constant(String text) implements Origin {}

    /** Texts and columns in turn; {@code texts} has one more entry than {@code columns}. */
    record Template(List<String> texts, List<String> columns) implements Origin {
      public Template {
        texts = List.copyOf(texts);
        columns = List.copyOf(columns);
      }
    }

    /**
     * One choice per column, the favourite first.
     *
     * @param range true where the last of them need not be there
     */
    record Several(List<String> columns, boolean range) implements Origin {
      public Several {
        columns = List.copyOf(columns);
      }
    }
  }

  /** What becomes of a value that nothing is said about. */
  sealed interface Fallback {
    /** It stays as it is. */
    record Keep() implements Fallback {}

    /** The import is refused. */
    record Refuse() implements Fallback {}

    /** The row is left out. */
    record LeaveOut() implements Fallback {}

    /** This text stands for it. */
    record Text(String text) implements Fallback {}
  }

  /** The same rule with another word on blanks. */
  ColumnRule withBlank(Fallback fallback) {
    return new ColumnRule(at, column, origin, after, width, values, otherwise, fallback, optional);
  }

  /** The part of a value that counts, as it is compared. */
  String trimmed(String found) {
    return CellText.padded(CellText.after(found, after), width);
  }

  /**
   * What the rule makes of a row that need not be usable, without a word on what it is not.
   *
   * @param cells the text of each column
   */
  String plain(UnaryOperator<String> cells) {
    String found =
        switch (origin) {
          case Origin.Named(var name) -> cells.apply(name);
          case Origin.Constant(var text) -> text;
          case Origin.Template(var texts, var columns) -> {
            StringBuilder text = new StringBuilder(texts.getFirst());
            for (int i = 0; i < columns.size(); i++) {
              text.append(cells.apply(columns.get(i))).append(texts.get(i + 1));
            }
            yield text.toString();
          }
          case Origin.Several _ -> "";
        };
    String text = trimmed(found);
    return values.getOrDefault(text, text);
  }

  /** The columns of the source that the rule looks at. */
  List<String> sources() {
    return switch (origin) {
      case Origin.Named(var name) -> List.of(name);
      case Origin.Constant(_) -> List.of();
      case Origin.Template(_, var columns) -> columns;
      case Origin.Several(var columns, _) -> columns;
    };
  }

  /** True for a column that the source need not have. */
  boolean isOptional(String source) {
    return optional && sources().contains(source)
        || origin instanceof Origin.Several(var columns, var range)
            && range
            && columns.indexOf(source) > 0;
  }

  /** The columns of several choices, empty where the rule is about one value. */
  Optional<List<String>> several() {
    return origin instanceof Origin.Several(var columns, _)
        ? Optional.of(columns)
        : Optional.empty();
  }
}
