package org.seatwright.solver.report.count;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.seatwright.model.audit.GroupSegregation;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tally;

/**
 * In which ways a district's students are told apart: by attribute, and by the groups of rules.
 *
 * <p>Groups of one attribute share the attribute as their dimension, so that no student is counted
 * twice in different words; where it has many values that no rule names, those are put together.
 */
final class Divisions {
  /** Attributes of more values are no table that anyone reads. */
  private static final int MOST_VALUES = 200;

  private static final int FEW_VALUES = 3;
  private static final String NOT_GIVEN = "not given";
  private static final String ENROLLED_NOT_GIVEN = "not given, enrolled";
  private static final String OTHERS = "others";
  private static final String ZONE = "zone";

  private final District district;
  private final Map<String, TreeSet<String>> valuesOf = new HashMap<>();
  private final Map<String, Set<String>> named = new LinkedHashMap<>();
  private final Set<String> whole = new LinkedHashSet<>();
  private final Map<String, Division> made = new LinkedHashMap<>();
  private final Set<String> breakdowns = new LinkedHashSet<>();

  Divisions(District district, Policy policy) {
    this.district = district;
    for (BalanceRule rule : policy.balance()) {
      breakdowns.addAll(rule.form().attributes());
      rule.form().tallies().forEach(this::name);
    }
    breakdowns.add(ZONE);
  }

  private void name(Tally tally) {
    switch (tally) {
      case Tally.Members members ->
          simple(members.of())
              .ifPresent(it ->
                  named
                      .computeIfAbsent(it.attribute(), _ -> new LinkedHashSet<>())
                      .add(it.value()));
      case Tally.Values values -> whole.add(values.attribute());
    }
  }

  /** The one value a group is about; empty where it is about several. */
  private static Optional<AttributeValue> simple(Group group) {
    return group.alternatives().size() == 1 && group.alternatives().getFirst().size() == 1
        ? Optional.of(group.alternatives().getFirst().getFirst())
        : Optional.empty();
  }

  /** The attributes that results are broken down by, those that anyone has, zones last. */
  List<Division> ofResults() {
    return breakdowns.stream()
        .filter(attribute -> values(attribute).stream().anyMatch(value -> !value.isBlank()))
        .filter(attribute -> values(attribute).size() <= MOST_VALUES)
        .map(this::attribute)
        .toList();
  }

  /** Groups of rules that take more than one attribute's value to tell. */
  List<Division> ofJointGroups(List<GroupSegregation> groups) {
    return groups.stream()
        .map(GroupSegregation::group)
        .filter(group -> simple(group).isEmpty())
        .map(this::of)
        .toList();
  }

  /** The division by which a group can be told. */
  Division of(Group group) {
    return simple(group)
        .map(it -> isWhole(it.attribute()) ? attribute(it.attribute()) : named(it.attribute()))
        .orElseGet(() -> joint(group));
  }

  /** The division by which a tally can be reckoned. */
  Division of(Tally tally) {
    return switch (tally) {
      case Tally.Values values -> attribute(values.attribute());
      case Tally.Members members ->
          members.among().isEmpty() ? of(members.of()) : among(members, members.among().get());
    };
  }

  private boolean isWhole(String attribute) {
    Set<String> others = new TreeSet<>(values(attribute));
    others.removeAll(named.getOrDefault(attribute, Set.of()));
    return whole.contains(attribute)
        || others.size() <= 1
        || values(attribute).size() <= FEW_VALUES;
  }

  /** Every value that a student or an enrolled child has; blank for none. */
  private TreeSet<String> values(String attribute) {
    return valuesOf.computeIfAbsent(
        attribute,
        name -> {
          TreeSet<String> values = new TreeSet<>();
          district.students().forEach(it -> values.add(value(it.attributes(), name)));
          district.enrolled().stream()
              .map(it -> value(it.attributes(), name))
              .filter(value -> !value.isBlank())
              .forEach(values::add);
          return values;
        });
  }

  /** A value as people read it. */
  static String label(String value) {
    return value.isBlank() ? NOT_GIVEN : value;
  }

  private static String value(Attributes attributes, String name) {
    return attributes.find(name).orElse("");
  }

  private Division attribute(String name) {
    return made.computeIfAbsent(
        name, _ -> division(name, new ArrayList<>(values(name)), Optional.empty()));
  }

  private Division named(String name) {
    Set<String> values = new TreeSet<>(named.getOrDefault(name, Set.of()));
    return made.computeIfAbsent(
        name + ", as rules name it",
        label -> division(label, new ArrayList<>(values), Optional.of(name)));
  }

  /**
   * @param rest the attribute whose further values stand together as others; empty where {@code
   *     values} are all that {@code name} has
   */
  private Division division(String name, List<String> values, Optional<String> rest) {
    boolean hasBlank = values.removeIf(String::isBlank);
    String attribute = rest.orElse(name);
    List<String> labels = new ArrayList<>(values);
    if (rest.isPresent()) {
      labels.add(OTHERS);
    } else if (hasBlank) {
      labels.add(NOT_GIVEN);
    }
    boolean unknownEnrolled = hasUnknownEnrolled(Set.of(attribute));
    if (unknownEnrolled) {
      labels.add(ENROLLED_NOT_GIVEN);
    }
    Map<String, Integer> index = new HashMap<>();
    values.forEach(value -> index.put(value, index.size()));
    ToIntFunction<Attributes> ofStudent =
        it -> index.getOrDefault(value(it, attribute), values.size());
    return new Division(
        new Dimension(free(name), Labels.distinct(labels)),
        ofStudent,
        it -> isUnknown(it, Set.of(attribute)) ? labels.size() - 1 : ofStudent.applyAsInt(it));
  }

  /** The name of a dimension, told apart from those that every report has. */
  private static String free(String name) {
    return PlanCounts.RESERVED.contains(name) ? name + " (attribute)" : name;
  }

  private Division joint(Group group) {
    return made.computeIfAbsent(
        group.toString(),
        name ->
            division(
                name, List.of(name, OTHERS), group.attributes(), it -> group.matches(it) ? 0 : 1));
  }

  private Division among(Tally.Members members, Group among) {
    return made.computeIfAbsent(
        members.toString(),
        name ->
            division(
                name,
                List.of(
                    members.of() + " among " + among, "others among " + among, "outside " + among),
                Set.of(),
                it -> among.matches(it) ? members.of().matches(it) ? 0 : 1 : 2));
  }

  private Division division(
      String name, List<String> values, Set<String> attributes, ToIntFunction<Attributes> of) {
    List<String> labels = new ArrayList<>(values);
    if (hasUnknownEnrolled(attributes)) {
      labels.add(ENROLLED_NOT_GIVEN);
    }
    return new Division(
        new Dimension(free(name), Labels.distinct(labels)),
        of,
        it -> isUnknown(it, attributes) ? labels.size() - 1 : of.applyAsInt(it));
  }

  private boolean hasUnknownEnrolled(Set<String> attributes) {
    return district.enrolled().stream()
        .filter(it -> it.students() > 0)
        .anyMatch(it -> isUnknown(it.attributes(), attributes));
  }

  private static boolean isUnknown(Attributes children, Set<String> attributes) {
    return attributes.stream().anyMatch(name -> value(children, name).isBlank());
  }

  /** What one student of each value adds to N for a group. */
  List<Long> weights(Group group, Division division) {
    return simple(group)
        .map(it ->
            division.values().stream().map(value -> value.equals(it.value()) ? 1L : 0L).toList())
        .orElseGet(() -> only(0, division));
  }

  /** What one student of each value adds to B for a group's spread over schools. */
  List<Long> known(Group group, Division division) {
    boolean unknown = hasUnknownEnrolled(group.attributes());
    int last = division.values().size() - 1;
    return Stream.iterate(0, k -> k <= last, k -> k + 1)
        .map(k -> unknown && k == last ? 0L : 1L)
        .toList();
  }

  /** What one student of each value adds to N for a tally. */
  List<Long> weights(Tally tally, Division division) {
    return switch (tally) {
      case Tally.Values values ->
          division.values().stream().map(it -> weight(values.values(), it)).toList();
      case Tally.Members members ->
          members.among().isEmpty() ? weights(members.of(), division) : only(0, division);
    };
  }

  private static long weight(Map<String, Long> weights, String value) {
    Long weight = weights.get(value);
    return weight == null && value.equals(NOT_GIVEN)
        ? weights.getOrDefault("", 0L)
        : weight == null ? 0 : weight;
  }

  /** What one student of each value adds to B for a tally. */
  List<Long> bases(Tally tally, Division division) {
    boolean isAmong = tally instanceof Tally.Members members && members.among().isPresent();
    return Stream.iterate(0, k -> k < division.values().size(), k -> k + 1)
        .map(k -> !isAmong || k < 2 ? 1L : 0L)
        .toList();
  }

  private static List<Long> only(int value, Division division) {
    return Stream.iterate(0, k -> k < division.values().size(), k -> k + 1)
        .map(k -> k == value ? 1L : 0L)
        .toList();
  }
}
