package org.seatwright.model.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotteryTest {
  @Test
  void positionsFollowTheHashesOfSeedAndId() {
    // sha256sum of "7:Ada" begins 24c8c246, "7:Ben" b93fd468, "7:Cyd" 3e886f2f,
    // "7:Dee" 8267e3cd, "7:Zoë" (UTF-8) a08b41fa.
    assertThat(new Lottery(7).positions(List.of("Ada", "Ben", "Cyd", "Dee", "Zoë")))
        .containsExactly(1, 5, 2, 3, 4);
  }

  @Test
  void positionsAreThePlacesOfTheHashesReadAsWholeNumbers() {
    for (long seed : new long[] {0, 20260301, -3}) {
      List<String> students = IntStream.range(0, 500).mapToObj(i -> "pupil " + i).toList();
      List<BigInteger> hashes = new ArrayList<>();
      students.forEach(student -> hashes.add(hash(seed + ":" + student)));
      List<BigInteger> ascending = hashes.stream().sorted().toList();

      int[] expected = hashes.stream().mapToInt(hash -> ascending.indexOf(hash) + 1).toArray();

      assertThat(new Lottery(seed).positions(students)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static BigInteger hash(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return new BigInteger(1, sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aStudentsPlaceAmongOthersDoesNotDependOnTheOrderOfTheFile() {
    int[] forwards = new Lottery(7).positions(List.of("Ada", "Ben", "Cyd"));
    int[] backwards = new Lottery(7).positions(List.of("Cyd", "Ben", "Ada"));

    assertThat(backwards).containsExactly(forwards[2], forwards[1], forwards[0]);
  }

  @Test
  void noStudentsNoPositions() {
    assertThat(new Lottery(7).positions(List.of())).isEmpty();
  }
}
