package org.seatwright.datasets.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may become of a student after a plan was published. */
public enum ChangeWord {
  /** The student is new. */
  ARRIVE,
  /** The student is gone. */
  LEAVE,
  /** The student gives back the seat held. */
  DECLINE,
  /** The family has another list. */
  RELIST;

  /** The word in changes.csv. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The change of this word, empty where there is none. */
  public static Optional<ChangeWord> find(String word) {
    return Stream.of(values()).filter(change -> change.word().equals(word)).findFirst();
  }

  /** All words. */
  public static List<String> words() {
    return Stream.of(values()).map(ChangeWord::word).toList();
  }
}
