package org.seatwright.datasets.imports;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.seatwright.datasets.notice.At;

/**
 * How one input file of a column map is known and read.
 *
 * @param at where the map says so
 * @param name what the map calls it
 * @param pattern its file name; {@code *} stands for any text, {@code ?} for one character
 * @param sheet the sheet of a workbook, else its first
 * @param header the line that names the columns, from 1
 * @param encoding how its characters are written, where that is not to be found out
 * @param separator what stands between two cells, where that is not to be found out
 * @param formulas true where formulas stand for the value they had last
 * @param dates true where days in workbooks stand for themselves, as yyyy-mm-dd
 * @param optional true where the file may be missing
 */
record FileRule(
    At at,
    String name,
    String pattern,
    Optional<String> sheet,
    int header,
    Optional<Charset> encoding,
    Optional<Character> separator,
    boolean formulas,
    boolean dates,
    boolean optional) {
  /** A file that is read as it is found, such as one of a roster. */
  static FileRule plain(String name) {
    return new FileRule(
        At.file(name),
        name,
        name,
        Optional.empty(),
        1,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false);
  }

  /** True where a file of this name is meant; letter case is free. */
  boolean fits(String file) {
    StringBuilder regex = new StringBuilder();
    for (char c : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL)
        .matcher(file.toLowerCase(Locale.ROOT))
        .matches();
  }
}
