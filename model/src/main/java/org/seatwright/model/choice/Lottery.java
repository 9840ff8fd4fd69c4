package org.seatwright.model.choice;

import java.nio.ByteBuffer;
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

  /** Students whose tickets one thread draws at a time. */
  private static final int BATCH = 10_000;

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
    Tickets all = new Tickets(prefix, studentIds, tickets);
    long[] heads = new long[studentIds.size()];
    IntStream.rangeClosed(0, heads.length / BATCH)
        .parallel()
        .forEach(batch -> all.fillHeads(heads, batch * BATCH));
    long[] ascending = heads.clone();
    Arrays.parallelSort(ascending);
    int[] position = new int[heads.length];
    Arrays.parallelSetAll(position, i -> Arrays.binarySearch(ascending, heads[i]) + 1);
    for (int place = 1; place < ascending.length; place++) {
      boolean isFirst = place == 1 || ascending[place - 2] != ascending[place - 1];
      if (isFirst && ascending[place] == ascending[place - 1]) {
        settle(ascending[place], place, heads, all, position);
      }
    }
    return position;
  }

  /** Puts tickets that begin alike, from position {@code first} on, in the order of the rest. */
  private static void settle(long head, int first, long[] heads, Tickets all, int[] position) {
    MessageDigest sha256 = sha256();
    List<Integer> order =
        IntStream.range(0, heads.length)
            .filter(i -> heads[i] == head)
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> all.best(i, sha256), Arrays::compareUnsigned))
            .toList();
    for (int k = 0; k < order.size(); k++) {
      position[order.get(k)] = first + k;
    }
  }

  /** The first eight bytes of a ticket, as a number that orders as they do. */
  private static long head(byte[] ticket) {
    return ByteBuffer.wrap(ticket).getLong() ^ Long.MIN_VALUE;
  }

  /** Everyone's tickets in one draw. */
  private record Tickets(String prefix, List<String> studentIds, int[] tickets) {
    /** Notes how the tickets of a batch of students begin. */
    void fillHeads(long[] heads, int first) {
      MessageDigest sha256 = sha256();
      for (int i = first; i < Math.min(heads.length, first + BATCH); i++) {
        heads[i] = head(best(i, sha256));
      }
    }

    /** The student's smallest ticket. */
    byte[] best(int student, MessageDigest sha256) {
      String name = prefix + studentIds.get(student);
      byte[] best = ticket(name, sha256);
      for (int ticket = 2; ticket <= tickets[student]; ticket++) {
        byte[] next = ticket(name + ":" + ticket, sha256);
        if (Arrays.compareUnsigned(next, best) < 0) {
          best = next;
        }
      }
      return best;
    }

    private static byte[] ticket(String name, MessageDigest sha256) {
      return sha256.digest(name.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime lacks SHA-256.", e);
    }
  }
}
