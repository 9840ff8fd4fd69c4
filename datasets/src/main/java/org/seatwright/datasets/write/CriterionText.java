package org.seatwright.datasets.write;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.format.PolicyWord;
import org.seatwright.model.policy.Criterion;

/** A criterion between a student and a program as YAML. */
final class CriterionText {
  private CriterionText() {}

  /** Puts a criterion under {@code key}; the criteria of a list get a line each. */
  static void put(YamlLines yaml, int level, String key, Criterion criterion) {
    switch (criterion) {
      case Criterion.Single _ -> yaml.put(level, key, of(criterion));
      case Criterion.AllOf(var all) -> put(yaml, level, key, PolicyKey.ALL_OF, all);
      case Criterion.AnyOf(var any) -> put(yaml, level, key, PolicyKey.ANY_OF, any);
      case Criterion.NoneOf(var none) -> put(yaml, level, key, PolicyKey.NONE_OF, none);
    }
  }

  private static void put(
      YamlLines yaml, int level, String key, String listKey, List<Criterion> criteria) {
    yaml.open(level, key);
    yaml.list(level + 1, listKey, lines(criteria));
  }

  /** A criterion on one line. */
  private static String of(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Same(String attribute) -> of(PolicyKey.SAME, PolicyScalar.text(attribute));
      case Criterion.WithinKm(double km) -> of(PolicyKey.WITHIN_KM, kilometres(km));
      case Criterion.Nearest nearest -> nearest(nearest);
      case Criterion.StudentIs(var group) -> of(PolicyKey.STUDENT, PolicyScalar.group(group));
      case Criterion.ProgramIs(var value) ->
          of(PolicyKey.PROGRAM, PolicyScalar.attributeValue(value));
      case Criterion.NamedIn(String column) -> of(PolicyKey.NAMED_IN, PolicyScalar.text(column));
      case Criterion.Feeder(String column) -> of(PolicyKey.FEEDER, PolicyScalar.text(column));
      case Criterion.Ranked(int first) -> of(PolicyKey.RANKED, ranked(first));
      case Criterion.OnFile(String label) -> of(PolicyKey.ON_FILE, PolicyScalar.text(label));
      case Criterion.AllOf(var criteria) -> of(PolicyKey.ALL_OF, list(criteria));
      case Criterion.AnyOf(var criteria) -> of(PolicyKey.ANY_OF, list(criteria));
      case Criterion.NoneOf(var criteria) -> of(PolicyKey.NONE_OF, list(criteria));
    };
  }

  private static String of(String key, String value) {
    return Yaml.section(Map.of(key, value));
  }

  private static String nearest(Criterion.Nearest nearest) {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put(PolicyKey.NEAREST, Integer.toString(nearest.count()));
    nearest.each().ifPresent(each -> keys.put(PolicyKey.EACH, PolicyScalar.text(each)));
    nearest
        .where()
        .ifPresent(where -> keys.put(PolicyKey.WHERE, PolicyScalar.attributeValue(where)));
    return Yaml.section(keys);
  }

  /** The shortest plain decimal that reads back as {@code km}. */
  private static String kilometres(double km) {
    return BigDecimal.valueOf(km).stripTrailingZeros().toPlainString();
  }

  private static String ranked(int first) {
    return first == Integer.MAX_VALUE ? PolicyWord.ANY : Integer.toString(first);
  }

  private static String list(List<Criterion> criteria) {
    return Yaml.list(lines(criteria));
  }

  private static List<String> lines(List<Criterion> criteria) {
    return criteria.stream().map(CriterionText::of).toList();
  }
}
