package org.seatwright.datasets.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a spreadsheet shows a number, as far as what is shown may be an id. */
sealed interface NumberFormat {
  /** As it is, maybe with fewer decimals or with marks for thousands, money or shares. */
  record Plain() implements NumberFormat {}

  /** As a day or a time of day. */
  record Day() implements NumberFormat {}

  /**
   * As digits, with zeros before them and texts between them.
   *
   * @param sections patterns for numbers above 0, below 0 and for 0, as far as there are any; 0
   *     stands for a digit, and {@code texts} has what stands before each 0 and after the last
   */
  record Digits(List<List<String>> sections) implements NumberFormat {
    public Digits {
      sections = List.copyOf(sections);
    }

    /** The whole number as it is shown. */
    String shown(BigDecimal number) {
      int sign = number.signum();
      int section = sign < 0 && sections.size() > 1 ? 1 : sign == 0 && sections.size() > 2 ? 2 : 0;
      List<String> texts = sections.get(section);
      int places = texts.size() - 1;
      String digits = CellText.padded(number.abs().toBigInteger().toString(), places);
      int more = digits.length() - places;
      StringBuilder shown = new StringBuilder(sign < 0 && section == 0 ? "-" : "");
      shown.append(texts.getFirst()).append(digits, 0, more);
      for (int i = 0; i < places; i++) {
        shown.append(digits.charAt(more + i)).append(texts.get(i + 1));
      }
      return shown.toString();
    }
  }

  /** In another way, so that what is shown cannot be told. */
  record Other() implements NumberFormat {}

  /** Characters of a format in any spreadsheet program. */
  int LONGEST = 255;

  /** One piece of a format; a digit, a text, what is not shown, or anything else. */
  Pattern PIECE =
      Pattern.compile(
          "(?<digit>0)|\"(?<quoted>[^\"]*+)\"|\\\\(?<escaped>.)"
              + "|\\[\\$(?<money>[^\\]-]*+)[^\\]]*+\\]"
              + "|(?<hidden>_.|\\*.|\\[(?i:black|blue|cyan|green|magenta|red|white|yellow)\\])"
              + "|(?<sign>[-+ ():$!&'^{}~=]|\\p{Sc})|(?<free>[#?.,%]|E[-+])|(?<end>;)|(?<other>.)",
          Pattern.DOTALL);

  Pattern DATE_LETTER = Pattern.compile("[ydhsm]");
  Pattern QUOTED = Pattern.compile("\"[^\"]*+\"|\\[[^\\]]*+\\]|\\\\.|[_*].");
  Pattern MARKS = Pattern.compile("[-+ ()\\p{Sc}\\p{Z}]*");

  /** The format of this number, which every workbook has without saying so. */
  static NumberFormat builtIn(int id) {
    boolean day = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47;
    return day || id >= 50 && id <= 58 ? new Day() : new Plain();
  }

  /**
   * The format that {@code code} describes. Cost: the square of its length at worst.
   *
   * @throws IllegalArgumentException where it is longer than {@link #LONGEST}
   */
  static NumberFormat of(String code) {
    if (code.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A format has %d characters, must have at most %d.".formatted(code.length(), LONGEST));
    }
    if (code.isBlank() || code.equalsIgnoreCase("general") || code.equals("@")) {
      return new Plain();
    }
    if (DATE_LETTER
        .matcher(
            QUOTED.matcher(code).replaceAll("").toLowerCase(Locale.ROOT).replace("general", ""))
        .find()) {
      return new Day();
    }
    List<List<String>> sections = new ArrayList<>();
    boolean plain = true;
    boolean digits = true;
    for (Section section : sections(code.replaceAll("(?i)general", "#"))) {
      // The last of four sections is for texts.
      if (sections.size() < 3) {
        plain &= section.isPlain();
        digits &= section.isDigits();
        sections.add(section.texts());
      }
    }
    return plain ? new Plain() : digits ? new Digits(sections) : new Other();
  }

  /**
   * The pattern for some numbers.
   *
   * @param texts what stands before each 0 and after the last
   * @param before how many digits are shown before the decimal point at least
   * @param free true where anything else shows digits
   * @param other true where anything is in it that is not known
   */
  record Section(List<String> texts, int before, boolean free, boolean other) {
    public Section {
      texts = List.copyOf(texts);
    }

    /** True where it shows the number, and nothing that could belong to an id. */
    boolean isPlain() {
      return !other && before < 2 && MARKS.matcher(String.join("", texts)).matches();
    }

    boolean isDigits() {
      return !other && !free && texts.size() > 1;
    }
  }

  private static List<Section> sections(String code) {
    List<Section> sections = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int before = 0;
    boolean free = false;
    boolean point = false;
    boolean other = false;
    Matcher piece = PIECE.matcher(code + ";");
    while (piece.find()) {
      if (piece.group("digit") != null) {
        before += point ? 0 : 1;
        texts.add(text.toString());
        text.setLength(0);
      } else if (piece.group("free") != null) {
        point |= ".%E".indexOf(piece.group().charAt(0)) >= 0;
        // After a 0, the other marks for a digit show a zero as well.
        before += before > 0 && !point && "#?".contains(piece.group()) ? 1 : 0;
        free = true;
      } else if (piece.group("end") != null) {
        texts.add(text.toString());
        text.setLength(0);
        sections.add(new Section(texts, before, free, other));
        texts.clear();
        before = 0;
        free = false;
        point = false;
        other = false;
      } else if (piece.group("other") != null) {
        other = true;
      } else if (piece.group("hidden") == null) {
        text.append(
            Optional.ofNullable(piece.group("quoted"))
                .or(() -> Optional.ofNullable(piece.group("escaped")))
                .or(() -> Optional.ofNullable(piece.group("money")))
                .orElseGet(piece::group));
      }
    }
    return sections;
  }
}
