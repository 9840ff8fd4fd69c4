package org.seatwright.model.choice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The draw that orders equals: anyone with the {@code seed} and the student ids can repeat it.
 *
 * <p>A student's position is the place of SHA-256(seed ":" student id), in UTF-8 and read as a
 * big-endian number, in ascending order among all students.
 */
public record Lottery(long seed) {
  /**
   * Positions from 1 (best) to n. Shape: one per student, in the order of {@code studentIds}. Cost:
   * one hash per student and a sort.
   */
  public int[] positions(List<String> studentIds) {
    byte[][] draw = new byte[studentIds.size()][];
    for (int i = 0; i < draw.length; i++) {
      draw[i] = sha256(seed + ":" + studentIds.get(i));
    }
    List<Integer> order =
        IntStream.range(0, draw.length)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> draw[i], Arrays::compareUnsigned))
            .toList();
    int[] position = new int[draw.length];
    for (int place = 0; place < draw.length; place++) {
      position[order.get(place)] = place + 1;
    }
    return position;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks SHA-256.", e);
    }
  }
}
