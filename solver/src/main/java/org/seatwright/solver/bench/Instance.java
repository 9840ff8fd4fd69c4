package org.seatwright.solver.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A district to measure on, and how.
 *
 * @param name what tables and files call it: lower-case letters, digits and hyphens
 * @param about what is hard about it, in a few words; empty where nobody says
 * @param policy the policy to use in place of the district's own
 * @param limits what each of its runs may use
 * @param contenders who runs on it, at least one
 */
public record Instance(
    String name,
    String about,
    Source source,
    Optional<Path> policy,
    Limits limits,
    List<Contender> contenders) {
  public Instance {
    contenders = List.copyOf(contenders);
  }

  /** An instance of which nothing is said. */
  public Instance(
      String name,
      Source source,
      Optional<Path> policy,
      Limits limits,
      List<Contender> contenders) {
    this(name, "", source, policy, limits, contenders);
  }

  /** Where a district comes from. */
  public sealed interface Source {}

  /**
   * A drawn district.
   *
   * @param profile its name
   * @param file where the profile stands, empty for those that come with the program
   * @param students in place of the profile's own number
   * @param schools in place of the profile's own number
   */
  public record Drawn(
      String profile, Optional<Path> file, OptionalInt students, OptionalInt schools, long seed)
      implements Source {
    /** A draw from a profile that comes with the program. */
    public Drawn(String profile, OptionalInt students, OptionalInt schools, long seed) {
      this(profile, Optional.empty(), students, schools, seed);
    }

    /** What {@code generate} calls the profile. */
    String word() {
      return file.map(Path::toString).orElse(profile);
    }

    /** The name of the folder that holds it; the same draw has the same name. */
    public String folder() {
      StringBuilder name = new StringBuilder(profile);
      students.ifPresent(number -> name.append("-").append(number));
      schools.ifPresent(number -> name.append("-x").append(number));
      return name.append("-seed").append(seed).toString();
    }
  }

  /** A district folder that is there already. */
  public record Folder(Path path) implements Source {}

  /**
   * What one run may use.
   *
   * @param time for the whole run
   * @param memoryGib of the whole process, 1 or more
   * @param gap the run stops once at most this share of its points could be saved
   */
  public record Limits(Duration time, int memoryGib, double gap) {
    public Limits withTime(Duration other) {
      return new Limits(other, memoryGib, gap);
    }
  }

  Instance withContenders(List<Contender> others) {
    return new Instance(name, about, source, policy, limits, others);
  }

  Instance withTime(Duration time) {
    return new Instance(name, about, source, policy, limits.withTime(time), contenders);
  }
}
