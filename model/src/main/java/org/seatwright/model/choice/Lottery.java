package org.seatwright.model.choice;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * @param commitment what was published of the seed beforehand, where anything was
 */
public record Lottery(long seed, Numbers numbers, Optional<Commitment> commitment) {
  /** Whether a student has one position everywhere. */
  public enum Numbers {
    /** One draw for all programs. */
    SINGLE,
    /** A draw of its own for every program. */
    PER_PROGRAM
  }

  /** Students whose tickets one thread draws at a time. */
  private static final int BATCH = 10_000;

  public Lottery {
    if (commitment.isPresent() && !commitment.get().allows(seed)) {
      throw new IllegalArgumentException("Seed %d is not the one committed to.".formatted(seed));
    }
  }

  /** A draw from a seed that was not committed to. */
  public Lottery(long seed, Numbers numbers) {
    this(seed, numbers, Optional.empty());
  }

  /** One draw for all programs. */
  public Lottery(long seed) {
    this(seed, Numbers.SINGLE);
  }

  /** True where the seed is promised and not told yet, so that {@code seed} stands in for it. */
  public boolean isSealed() {
    return commitment.filter(promise -> !promise.isOpen()).isPresent();
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
    return draw(prefix(), studentIds, tickets);
  }

  /** The same in the draw of one program. */
  public int[] positions(String programId, List<String> studentIds, int[] tickets) {
    return draw(prefix(programId), studentIds, tickets);
  }

  /** A student's tickets in the draw for all programs, the first one first. */
  public List<Ticket> tickets(String studentId, int tickets) {
    return drawn(prefix(), studentId, tickets);
  }

  /** The same in the draw of one program. */
  public List<Ticket> tickets(String programId, String studentId, int tickets) {
    return drawn(prefix(programId), studentId, tickets);
  }

  private static List<Ticket> drawn(String prefix, String studentId, int tickets) {
    return IntStream.rangeClosed(1, tickets)
        .mapToObj(number -> Ticket.of(text(prefix, studentId, number)))
        .toList();
  }

  private String prefix() {
    return seed + ":";
  }

  private String prefix(String programId) {
    return prefix() + programId + ":";
  }

  /** What is hashed for a student's ticket of this number, from 1. */
  private static String text(String prefix, String studentId, int number) {
    return number == 1 ? prefix + studentId : prefix + studentId + ":" + number;
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
    MessageDigest sha256 = Hash.sha256();
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
      MessageDigest sha256 = Hash.sha256();
      for (int i = first; i < Math.min(heads.length, first + BATCH); i++) {
        heads[i] = head(best(i, sha256));
      }
    }

    /** The student's smallest ticket. */
    byte[] best(int student, MessageDigest sha256) {
      byte[] best = ticket(student, 1, sha256);
      for (int number = 2; number <= tickets[student]; number++) {
        byte[] next = ticket(student, number, sha256);
        if (Arrays.compareUnsigned(next, best) < 0) {
          best = next;
        }
      }
      return best;
    }

    private byte[] ticket(int student, int number, MessageDigest sha256) {
      return Hash.of(text(prefix, studentIds.get(student), number), sha256);
    }
  }
}
