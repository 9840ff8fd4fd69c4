package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Policy;

/**
 * What the hard balance rules say to a move of one student, or to two students changing places,
 * when everyone else stays as a judged plan has them.
 *
 * <p>Only groups matter: students with the same weight in every rule are interchangeable. Answers
 * are kept, so each question costs O(places of the two programs) once.
 */
final class HardRules {
  /** Stands for having no seat. */
  static final int NOWHERE = -1;

  /** {@code group} goes from one program to another; {@code inReturn} comes back, or nobody. */
  private record Change(int from, int to, int group, int inReturn) {}

  private static final int NOBODY = -1;

  /** One hard rule at one place as the plan leaves it. */
  private record PlaceNow(int rule, Band band, BalanceFigure figure) {}

  private final List<List<PlaceNow>> placesOfProgram = new ArrayList<>();
  private final int[] groupOfStudent;
  private final List<List<Long>> weights;
  private final Map<Change, Boolean> answers = new HashMap<>();

  HardRules(District district, Policy policy, Verdict verdict) {
    List<BalanceForm> forms = policy.balance().stream().map(BalanceRule::form).toList();
    Map<List<Long>, Integer> groups = new LinkedHashMap<>();
    groupOfStudent =
        district.students().stream()
            .map(student -> forms.stream().map(form -> form.weight(student.attributes())).toList())
            .mapToInt(signature -> groups.computeIfAbsent(signature, _ -> groups.size()))
            .toArray();
    weights = List.copyOf(groups.keySet());
    List<Band> bands = forms.stream().map(form -> form.band(district)).toList();
    district.programs().forEach(_ -> placesOfProgram.add(new ArrayList<>()));
    for (BalanceFigure figure : verdict.balance()) {
      if (figure.isHard()) {
        int rule = policy.balance().indexOf(figure.rule());
        PlaceNow place = new PlaceNow(rule, bands.get(rule), figure);
        figure.programs().forEach(p -> placesOfProgram.get(p).add(place));
      }
    }
  }

  /** The group of {@code student}, from 0. */
  int group(int student) {
    return groupOfStudent[student];
  }

  int groups() {
    return weights.size();
  }

  /** True where one student of {@code group} may move and no rule is missed by more than now. */
  boolean allowMove(int group, int from, int to) {
    return allow(new Change(from, to, group, NOBODY));
  }

  /** True where a student of {@code group} may change places with one of {@code other}. */
  boolean allowSwap(int group, int from, int other, int to) {
    return group == other || allow(new Change(from, to, group, other));
  }

  private boolean allow(Change change) {
    return answers.computeIfAbsent(change, this::check);
  }

  private boolean check(Change change) {
    List<PlaceNow> left = change.from() == NOWHERE ? List.of() : placesOfProgram.get(change.from());
    List<PlaceNow> entered = placesOfProgram.get(change.to());
    return entered.stream().allMatch(place -> left.contains(place) || holds(place, change, 1))
        && left.stream().allMatch(place -> entered.contains(place) || holds(place, change, -1));
  }

  /** Whether the place is missed by no more than now; {@code sign} is 1 where the group enters. */
  private boolean holds(PlaceNow place, Change change, int sign) {
    boolean alone = change.inReturn() == NOBODY;
    long students = alone ? 1 : 0;
    long weight =
        weights.get(change.group()).get(place.rule())
            - (alone ? 0 : weights.get(change.inReturn()).get(place.rule()));
    BalanceFigure now = place.figure();
    return place.band().missed(now.weighted() + sign * weight, now.enrols() + sign * students)
        <= now.missed();
  }
}
