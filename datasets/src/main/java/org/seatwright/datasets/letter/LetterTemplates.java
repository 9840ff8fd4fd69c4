package org.seatwright.datasets.letter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The words of one language, every part of them. */
public final class LetterTemplates {
  /** A piece of a part: words as they stand, or the name of what is filled in. */
  sealed interface Piece {
    record Words(String text) implements Piece {}

    record Gap(String name) implements Piece {}
  }

  private final Map<LetterPart, List<Piece>> parts;

  /**
   * @param parts all of them
   */
  LetterTemplates(Map<LetterPart, List<Piece>> parts) {
    this.parts = new EnumMap<>(parts);
    if (parts.size() != LetterPart.values().length) {
      throw new IllegalArgumentException("A part is missing; give all of them.");
    }
  }

  /**
   * The part with its gaps filled.
   *
   * @param values by name; those that the template does not ask for are left out
   * @throws IllegalArgumentException where one that it asks for is missing
   */
  public String fill(LetterPart part, Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : parts.getOrDefault(part, List.of())) {
      switch (piece) {
        case Piece.Words(String words) -> text.append(words);
        case Piece.Gap(String name) -> {
          String value = values.get(name);
          if (value == null) {
            throw new IllegalArgumentException(
                "Part %s has nothing for {%s}.".formatted(part.word(), name));
          }
          text.append(value);
        }
      }
    }
    return text.toString();
  }

  /** A part without gaps, or none of which is asked for. */
  public String fill(LetterPart part) {
    return fill(part, Map.of());
  }
}
