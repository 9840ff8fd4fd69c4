package org.seatwright.model.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.School;

/**
 * The programs that a balance rule looks at together; {@code name} is what people call the place.
 *
 * @param id what tells places of one rule apart: school id, program id, zone, {@code school/grade},
 *     empty for the district
 * @param programs program indices in input order, at least one
 */
public record Place(String id, String name, List<Integer> programs) {
  public Place {
    programs = List.copyOf(programs);
  }

  /** What tells places of one rule apart ({@code id}) and what people call them. */
  private record Key(String id, String name) {}

  /** Every place of {@code rule}, in input order of its first program. */
  static List<Place> of(BalanceRule rule, District district) {
    Map<Key, List<Integer>> members = new LinkedHashMap<>();
    for (int p = 0; p < district.programs().size(); p++) {
      int program = p;
      if (rule.where().isEmpty() || matches(rule.where().get(), district, p)) {
        key(rule.per(), district, p)
            .ifPresent(key -> members.computeIfAbsent(key, _ -> new ArrayList<>()).add(program));
      }
    }
    return members.entrySet().stream()
        .map(place -> new Place(place.getKey().id(), place.getKey().name(), place.getValue()))
        .toList();
  }

  /** True where the program carries the value, or its school does. */
  static boolean matches(AttributeValue where, District district, int p) {
    return district.findOfProgram(p, where.attribute()).filter(where.value()::equals).isPresent();
  }

  /** What the place holds when full: its seats and the children already enrolled. */
  public long full(District district) {
    long full = 0;
    for (int p : programs) {
      full += district.programs().get(p).seats() + district.enrolledIn(p);
    }
    return full;
  }

  /** The zone of the place's first school, empty where it has none. */
  Optional<String> zone(District district) {
    return district.schools().get(district.schoolOf(programs.getFirst())).zone();
  }

  /** The grade of the place's first program. */
  String grade(District district) {
    return district.programs().get(programs.getFirst()).grade().value();
  }

  /** The place of program {@code p}; empty where a rule per zone meets a school without one. */
  private static Optional<Key> key(Per per, District district, int p) {
    Program program = district.programs().get(p);
    School school = district.schools().get(district.schoolOf(p));
    String label = district.label(district.schoolOf(p));
    return switch (per) {
      case SCHOOL -> Optional.of(new Key(school.id().value(), label));
      case PROGRAM -> Optional.of(new Key(program.id().value(), program.id().value()));
      case GRADE ->
          Optional.of(
              new Key(school.id() + "/" + program.grade(), label + " grade " + program.grade()));
      case ZONE -> school.zone().map(zone -> new Key(zone, "zone " + zone));
      case DISTRICT -> Optional.of(new Key("", "the district"));
    };
  }
}
