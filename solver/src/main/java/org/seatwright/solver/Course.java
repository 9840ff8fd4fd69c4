package org.seatwright.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What the clock, the machine and other threads decide about one piece of work, in order: when time
 * is over, which plan of another engine was seen, how far a solver came.
 *
 * <p>All else in an engine follows from problem, seed and budget, so the same decisions lead to the
 * same plan. A new run notes them; a repeated one gets them back and asks no clock. Belongs to one
 * thread at a time.
 *
 * <pre>{@code
 * while (!course.decide(clock::isOver)) {
 *   improve();
 * }
 * }</pre>
 */
public final class Course {
  private static final long NO = 0;
  private static final long YES = 1;

  private final Journal journal;
  private final String name;
  private final List<Run> runs;
  private int next;
  private long taken;

  Course(Journal journal, String name, List<Run> runs) {
    this.journal = journal;
    this.name = name;
    this.runs = new ArrayList<>(runs);
  }

  /**
   * The same decision several times over.
   *
   * @param times 1 or more
   */
  public record Run(long decision, long times) {
    public Run {
      if (times < 1) {
        throw new IllegalArgumentException("Times is %d, must be 1 or more.".formatted(times));
      }
    }
  }

  /** The course of work that nobody will repeat. */
  public static Course unrecorded() {
    return new Journal().course("");
  }

  /** The course of a piece of this work; the name is unique within this one. */
  public Course of(String piece) {
    return journal.course(name.isEmpty() ? piece : name + "/" + piece);
  }

  /** True where decisions are given back. */
  public boolean isRepeating() {
    return journal.isRepeating();
  }

  /** What {@code live} says, or said when the run was new. */
  public boolean decide(BooleanSupplier live) {
    return decide((LongSupplier) () -> live.getAsBoolean() ? YES : NO) == YES;
  }

  /** What {@code live} says, or said when the run was new. */
  public long decide(LongSupplier live) {
    OptionalLong before = recall();
    if (before.isPresent()) {
      return before.getAsLong();
    }
    long decision = live.getAsLong();
    note(decision);
    return decision;
  }

  /**
   * The next decision of the run that is repeated; empty where the run is new.
   *
   * @throws OtherCourseException where that run made no more decisions here, or the repetition was
   *     asked to stop
   */
  public OptionalLong recall() {
    if (!isRepeating()) {
      return OptionalLong.empty();
    }
    journal.requireGoingOn();
    if (next == runs.size()) {
      throw OtherCourseException.wentOn(name);
    }
    Run run = runs.get(next);
    if (++taken == run.times()) {
      next++;
      taken = 0;
    }
    return OptionalLong.of(run.decision());
  }

  /** Notes a decision where the run is new; nothing otherwise. */
  public void note(long decision) {
    if (isRepeating()) {
      return;
    }
    boolean isSame = !runs.isEmpty() && runs.getLast().decision() == decision;
    long times = isSame ? runs.removeLast().times() + 1 : 1;
    runs.add(new Run(decision, times));
  }

  /** All decisions in order: those noted so far, or those to be given back. */
  public List<Run> all() {
    return List.copyOf(runs);
  }
}
