package org.seatwright.model.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.Student;

/**
 * Whom a rule is about: students who carry every value of at least one alternative.
 *
 * @param alternatives each a list of values that must all be carried; at least one, none empty
 */
public record Group(List<List<AttributeValue>> alternatives) {
  /** The attribute name that stands for a student's grade. */
  public static final String GRADE = "grade";

  public Group {
    alternatives = alternatives.stream().map(List::copyOf).toList();
    if (alternatives.isEmpty() || alternatives.stream().anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("A group is empty; name at least one attribute=value.");
    }
  }

  /** Those who carry one value. */
  public static Group of(AttributeValue value) {
    return new Group(List.of(List.of(value)));
  }

  /** Those who carry one value, such as {@code of("ses", "frl")}. */
  public static Group of(String attribute, String value) {
    return of(new AttributeValue(attribute, value));
  }

  /** True where someone with these attributes belongs. */
  public boolean matches(Attributes attributes) {
    return matches(attributes::find);
  }

  /** True where the student belongs; {@link #GRADE} may be named like an attribute. */
  public boolean matches(Student student) {
    return matches(name ->
        name.equals(GRADE)
            ? Optional.of(student.grade().value())
            : student.attributes().find(name));
  }

  private boolean matches(Function<String, Optional<String>> find) {
    for (List<AttributeValue> all : alternatives) {
      if (all.stream()
          .allMatch(it -> find.apply(it.attribute()).filter(it.value()::equals).isPresent())) {
        return true;
      }
    }
    return false;
  }

  /** The attributes it looks at, in order of first appearance. */
  public Set<String> attributes() {
    return alternatives.stream()
        .flatMap(List::stream)
        .map(AttributeValue::attribute)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public String toString() {
    return alternatives.stream()
        .map(all -> all.stream().map(AttributeValue::toString).collect(Collectors.joining(" & ")))
        .collect(Collectors.joining(" or "));
  }
}
