package org.seatwright.datasets.letter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a letter, each with what may be filled in. */
public enum LetterPart {
  LETTER("district", "student", "placement", "reasons"),
  INTERNAL,
  PLACED_CHOICE("program", "rank"),
  PLACED_UNLISTED("program"),
  UNPLACED,
  NOTHING_HIGHER,
  NO_LIST,
  REASONS("items"),
  REASON("rank", "program", "text"),
  PROMISED,
  NOT_OFFERED,
  NO_SEATS,
  SEATS_PROMISED("seats"),
  FULL("seats"),
  FREE,
  NONE_WITHIN("least"),
  NONE_AS_GOOD,
  NONE_BETTER,
  UNPROVEN,
  ONE_MORE_SEAT,
  KEPT,
  RULES,
  OTHERS_FIRST("seats"),
  COST_EXACTLY("cost"),
  COST_BETWEEN("least", "most"),
  COST_AT_LEAST("least"),
  COST_SOME,
  POINTS_ONE("number"),
  POINTS_MANY("number"),
  MOVED_ONE("number"),
  MOVED_MANY("number"),
  BEYOND_ONE("number", "rank"),
  BEYOND_MANY("number", "rank"),
  UNLISTED_ONE("number"),
  UNLISTED_MANY("number"),
  UNPLACED_ONE("number"),
  UNPLACED_MANY("number"),
  OTHERS("lower", "higher"),
  DRAWN,
  EQUAL,
  DRAWN_OPEN,
  UNPROVEN_MOST("most"),
  UNPROVEN_EQUAL,
  UNPROVEN_BETTER,
  INTERNAL_RULE("rule", "place"),
  INTERNAL_RULES("rules"),
  INTERNAL_MOVE("rule", "place", "counted", "enrolled", "lower", "upper"),
  INTERNAL_MOVE_NONE("rule", "place", "counted", "enrolled");

  private final List<String> placeholders;

  LetterPart(String... placeholders) {
    this.placeholders = List.of(placeholders);
  }

  /** The part's name in a file of templates, such as {@code placed-choice}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The names that braces of this part may hold. */
  public List<String> placeholders() {
    return placeholders;
  }

  /** The part of this name, empty where there is none. */
  public static Optional<LetterPart> find(String word) {
    return Stream.of(values()).filter(part -> part.word().equals(word)).findFirst();
  }

  /** All names, in the order of the shipped files. */
  public static List<String> words() {
    return Stream.of(values()).map(LetterPart::word).toList();
  }
}
