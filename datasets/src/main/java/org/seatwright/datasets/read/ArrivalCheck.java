package org.seatwright.datasets.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.seatwright.datasets.format.Column;
import org.seatwright.datasets.notice.ChangeNotice;
import org.seatwright.datasets.notice.Kind;
import org.seatwright.datasets.notice.Notices;
import org.seatwright.model.district.AlikeIds;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.CategoryUse;
import org.seatwright.model.policy.Policy;

/** Warns of arrivals who may be misspelt: an id or a category that is almost another. */
final class ArrivalCheck {
  private final Table table;
  private final Notices.Collector notices;

  /** The id of a student by what is left of it where people take ids for the same. */
  private final Map<String, String> ids = new HashMap<>();

  /** What students carry in the columns that policy takes for categories. */
  private final Map<String, Set<String>> categories = new LinkedHashMap<>();

  /** Cost: O(students × categories). */
  ArrivalCheck(Table table, District district, Policy policy, Notices.Collector notices) {
    this.table = table;
    this.notices = notices;
    CategoryUse.categories(policy).stream()
        .filter(name -> table.header().find(name).isPresent())
        .forEach(name -> categories.put(name, new LinkedHashSet<>()));
    for (Student student : district.students()) {
      String id = student.id().value();
      ids.putIfAbsent(AlikeIds.form(id), id);
      categories.forEach((name, values) -> student.attributes().find(name).ifPresent(values::add));
    }
  }

  /** Looks at the student of the table's row, who is new. */
  void check(Student student) {
    String id = student.id().value();
    String other = ids.putIfAbsent(AlikeIds.form(id), id);
    if (other != null && !other.equals(id)) {
      int column = table.header().index(Column.STUDENT);
      notices.add(Kind.ALIKE_ID, () -> ChangeNotice.alikeId(table.at(column), id, other));
    }
    categories.forEach((name, values) ->
        student
            .attributes()
            .find(name)
            .ifPresent(value -> {
              if (!values.contains(value)) {
                int column = table.header().index(name);
                notices.add(
                    Kind.NEW_CATEGORY,
                    () ->
                        value.isBlank()
                            ? ChangeNotice.blankCategory(table.at(column))
                            : ChangeNotice.newCategory(
                                table.at(column),
                                value,
                                Nearest.find(value, new TreeSet<>(values))));
              }
            }));
  }
}
