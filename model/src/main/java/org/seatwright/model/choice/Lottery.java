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
 * <p>A ticket is SHA-256(seed ":" student id), in UTF-8 and read as a big-endian number; a second
 * ticket is SHA-256(seed ":" student id ":2"), and so on, and a draw of one program's own puts the
 * program's id and a colon before the student id. A student's position is the place of the own
 * smallest ticket, in ascending order among all students.
 *
 * @param numbers whether all programs share one draw
 */
public record Lottery(long seed, Numbers numbers) {
  /** Whether a student has one position everywhere. */
  public enum Numbers {
    /** One draw for all programs. */
    SINGLE,
    /** A draw of its own for every program. */
    PER_PROGRAM
  }

  /** One draw for all programs. */
  public Lottery(long seed) {
    this(seed, Numbers.SINGLE);
  }

  /** Positions in the draw for all programs where everyone has one ticket. */
  public int[] positions(List<String> studentIds) {
    int[] one = new int[studentIds.size()];
    Arrays.fill(one, 1);
    return positions(studentIds, one);
  }

  /**
   * Positions from 1 (best) to n in the draw for all programs. Shape: one per student, in the order
   * of {@code studentIds}. Cost: one hash per ticket and a sort.
   *
   * @param tickets tickets per student, 1 or more
   */
  public int[] positions(List<String> studentIds, int[] tickets) {
    return draw(seed + ":", studentIds, tickets);
  }

  /** The same in the draw of one program. */
  public int[] positions(String programId, List<String> studentIds, int[] tickets) {
    return draw(seed + ":" + programId + ":", studentIds, tickets);
  }

  private static int[] draw(String prefix, List<String> studentIds, int[] tickets) {
    byte[][] best = new byte[studentIds.size()][];
    for (int i = 0; i < best.length; i++) {
      best[i] = best(prefix + studentIds.get(i), tickets[i]);
    }
    List<Integer> order =
        IntStream.range(0, best.length)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> best[i], Arrays::compareUnsigned))
            .toList();
    int[] position = new int[best.length];
    for (int place = 0; place < best.length; place++) {
      position[order.get(place)] = place + 1;
    }
    return position;
  }

  private static byte[] best(String name, int tickets) {
    byte[] best = sha256(name);
    for (int ticket = 2; ticket <= tickets; ticket++) {
      byte[] next = sha256(name + ":" + ticket);
      if (Arrays.compareUnsigned(next, best) < 0) {
        best = next;
      }
    }
    return best;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks SHA-256.", e);
    }
  }
}
