package org.seatwright.datasets.read;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a run came about: all it takes to check and to repeat it.
 *
 * @param district where it was read, as seen from the run folder, slashes between folders; or the
 *     name of a shipped district
 * @param policy the policy file that was used in place of the district's own, in the same way
 * @param engine the word for the engines
 * @param solver the word for what solved the programs
 * @param seed of the engines' own randomness
 * @param time the whole run was given, where it was limited
 * @param moves the engines were given, where those were counted
 * @param gap at which the run was to stop, from 0 to below 1
 * @param started when it began, in ISO 8601; empty for a run that gives the same bytes each time
 * @param versions of program, libraries and machine, by their names
 * @param from the run that this one goes back to
 * @param inputs the files it read
 * @param outputs the files of its plan
 * @param decisions by the name of the piece of work, in the form that {@code Decisions} writes
 */
public record RunRecord(
    String district,
    Optional<String> policy,
    String engine,
    String solver,
    long seed,
    Optional<Duration> time,
    Optional<Long> moves,
    double gap,
    Optional<String> started,
    Map<String, String> versions,
    Optional<From> from,
    List<InputFile> inputs,
    List<InputFile> outputs,
    Map<String, List<String>> decisions) {
  public RunRecord {
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
  }

  /**
   * Another run.
   *
   * @param run its folder, as seen from this one's
   * @param sha256 of its run.json
   */
  public record From(String run, String sha256) {}
}
