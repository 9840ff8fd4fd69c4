package org.seatwright.model.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;

/**
 * Students whom no rule can tell apart share a type: the same weight in every rule.
 *
 * @param ofStudents type per student, from 0 in order of first appearance
 * @param weights per type, the weight in each form; shape: types × forms; one type where there are
 *     no students
 */
record StudentTypes(int[] ofStudents, List<List<Long>> weights) {
  static StudentTypes of(District district, List<BalanceForm> forms) {
    Map<List<Long>, Integer> types = new LinkedHashMap<>();
    int[] ofStudents = new int[district.students().size()];
    for (int i = 0; i < ofStudents.length; i++) {
      Attributes attributes = district.students().get(i).attributes();
      List<Long> signature = forms.stream().map(form -> form.weight(attributes)).toList();
      ofStudents[i] = types.computeIfAbsent(signature, _ -> types.size());
    }
    if (types.isEmpty()) {
      return new StudentTypes(ofStudents, List.of(forms.stream().map(_ -> 0L).toList()));
    }
    return new StudentTypes(ofStudents, new ArrayList<>(types.keySet()));
  }

  int count() {
    return weights.size();
  }

  /** The weight of every type in form {@code form}; shape: one per type. */
  long[] weightsIn(int form) {
    return weights.stream().mapToLong(signature -> signature.get(form)).toArray();
  }
}
