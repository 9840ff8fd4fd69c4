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

  @Test
  void equalTicketsKeepTheirOrder() {
    assertThat(new Lottery(7).positions(List.of("Ben", "Ada", "Dee", "Ada")))
        .containsExactly(4, 1, 3, 2);
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

  @Test
  void withSeveralTicketsTheSmallestHashCounts() {
    // Beside the hashes above: "7:Ben:2" begins cd9de8b7, "7:Ben:3" 4a87c453, "7:Dee:2" 36135053.
    List<String> students = List.of("Ada", "Ben", "Cyd", "Dee");

    assertThat(new Lottery(7).positions(students, new int[] {1, 1, 1, 2}))
        .containsExactly(1, 4, 3, 2);
    assertThat(new Lottery(7).positions(students, new int[] {1, 2, 1, 1}))
        .containsExactly(1, 4, 2, 3);
    assertThat(new Lottery(7).positions(students, new int[] {1, 3, 1, 1}))
        .containsExactly(1, 3, 2, 4);
  }

  @Test
  void aProgramsOwnDrawPutsItsIdBeforeTheStudents() {
    // sha256sum of "7:North-K:Ada" begins 8b208148, Ben e1a9f6cf, Cyd 037810e0, Dee a5cca69a and
    // "7:North-K:Dee:2" 51063b0d; of "7:South-K:Ada" e5345053, Ben 226534bc, Cyd 77ff3bef,
    // Dee 1b42433e.
    List<String> students = List.of("Ada", "Ben", "Cyd", "Dee");
    int[] one = {1, 1, 1, 1};

    assertThat(new Lottery(7).positions("North-K", students, one)).containsExactly(2, 4, 1, 3);
    assertThat(new Lottery(7).positions("South-K", students, one)).containsExactly(4, 2, 3, 1);
    assertThat(new Lottery(7).positions("North-K", students, new int[] {1, 1, 1, 2}))
        .containsExactly(3, 4, 1, 2);
  }

  @Test
  void moreTicketsGiveBetterOdds() {
    int better = 0;
    for (int seed = 0; seed < 1000; seed++) {
      int[] positions = new Lottery(seed).positions(List.of("Ada", "Ben"), new int[] {3, 1});
      better += positions[0] == 1 ? 1 : 0;
    }

    // Three of four tickets are Ada's.
    assertThat(better).isBetween(700, 800);
  }

  @Test
  void oneDrawForAllIsTheDefault() {
    assertThat(new Lottery(7)).isEqualTo(new Lottery(7, Lottery.Numbers.SINGLE));
  }
}
