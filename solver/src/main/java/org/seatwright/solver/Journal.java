package org.seatwright.solver;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The courses of all pieces of a run, by name. A new run fills it; a run that is repeated follows
 * it. Thread-safe, its courses are not.
 */
public final class Journal {
  private final boolean isRepeating;
  private final StopSignal stop;
  private final Map<String, List<Course.Run>> given;
  private final ConcurrentSkipListMap<String, Course> courses = new ConcurrentSkipListMap<>();

  /** The journal of a new run. */
  public Journal() {
    this(false, new StopSignal(), Map.of());
  }

  private Journal(boolean isRepeating, StopSignal stop, Map<String, List<Course.Run>> given) {
    this.isRepeating = isRepeating;
    this.stop = stop;
    this.given = given;
  }

  /**
   * The journal of a run that is to be repeated.
   *
   * @param decisions as {@link #decisions} returned them
   * @param stop ends the repetition with an {@link OtherCourseException}
   */
  public static Journal repeating(Map<String, List<Course.Run>> decisions, StopSignal stop) {
    return new Journal(true, stop, Map.copyOf(decisions));
  }

  /** The course of this name; empty of decisions where the run that is repeated had none. */
  public Course course(String name) {
    return courses.computeIfAbsent(
        name, it -> new Course(this, it, given.getOrDefault(it, List.of())));
  }

  boolean isRepeating() {
    return isRepeating;
  }

  void requireGoingOn() {
    if (stop.isRequested()) {
      throw OtherCourseException.stopped();
    }
  }

  /** Every decision of every course that had any. Call when all work is done. */
  public SortedMap<String, List<Course.Run>> decisions() {
    SortedMap<String, List<Course.Run>> decisions = new TreeMap<>();
    courses.forEach((name, course) -> {
      if (!course.all().isEmpty()) {
        decisions.put(name, course.all());
      }
    });
    return decisions;
  }
}
