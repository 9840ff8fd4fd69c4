package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> KEYS = List.of("within", "reference", "share", "Per", "of");

  @Test
  void oneLetterInThreeMayDiffer() {
    assertThat(Nearest.find("whitin", KEYS)).hasValue("within");
    assertThat(Nearest.find("refrence", KEYS)).hasValue("reference");
    assertThat(Nearest.find("shares", KEYS)).hasValue("share");
    assertThat(Nearest.find("witing", KEYS)).hasValue("within");
    assertThat(Nearest.find("count", KEYS)).isEmpty();
  }

  @Test
  void shortWordsMustAgreeButForTheirCase() {
    assertThat(Nearest.find("OF", KEYS)).hasValue("of");
    assertThat(Nearest.find("on", KEYS)).isEmpty();
    assertThat(Nearest.find("par", KEYS)).hasValue("Per");
  }

  @Test
  void theFirstOfEquallyNearWordsIsChosen() {
    assertThat(Nearest.find("cat", List.of("dog", "car", "can"))).hasValue("car");
  }

  @Test
  void thereIsNoGuessForHugeWordsAndLists() {
    assertThat(Nearest.find("x".repeat(1_000_000), KEYS)).isEmpty();
    assertThat(Nearest.find("share", Collections.nCopies(5001, "shore"))).isEmpty();
  }
}
