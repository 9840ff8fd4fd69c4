package org.seatwright.model.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;

/**
 * What the hard balance rules and set-asides say to a move of one student, or to two students
 * changing places, when everyone else stays as a judged plan has them.
 *
 * <p>Only groups matter: students with the same part in every rule are interchangeable. Answers are
 * kept, so each question costs O(rules) once.
 */
final class HardRules {
  /** Stands for having no seat. */
  static final int NOWHERE = -1;

  /** {@code group} goes from one program to another; {@code inReturn} comes back, or nobody. */
  private record Change(int from, int to, int group, int inReturn) {}

  private static final int NOBODY = -1;

  private final List<Reckoning> reckonings = new ArrayList<>();
  private final int[] groupOfStudent;
  private final List<Integer> memberOfGroup = new ArrayList<>();
  private final Map<Change, Boolean> answers = new ConcurrentHashMap<>();

  HardRules(District district, Policy policy, Verdict verdict) {
    List<Tally> tallies =
        policy.balance().stream().flatMap(rule -> rule.form().tallies().stream()).toList();
    Map<List<Long>, Integer> groups = new LinkedHashMap<>();
    groupOfStudent = new int[district.students().size()];
    for (int i = 0; i < groupOfStudent.length; i++) {
      List<Long> part = part(district.students().get(i), tallies, policy.setAsides());
      groupOfStudent[i] = groups.computeIfAbsent(part, _ -> groups.size());
      if (groupOfStudent[i] == memberOfGroup.size()) {
        memberOfGroup.add(i);
      }
    }
    for (BalanceRule rule : policy.balance()) {
      if (rule.enforcement() instanceof Enforcement.Hard) {
        reckonings.add(new BalanceReckoning(district, rule, verdict.plan()));
      }
    }
    if (!policy.setAsides().isEmpty()) {
      reckonings.add(new SetAsideReckoning(district, policy.setAsides(), verdict.plan()));
    }
  }

  private static List<Long> part(Student student, List<Tally> tallies, List<SetAside> setAsides) {
    List<Long> part = new ArrayList<>();
    for (Tally tally : tallies) {
      part.add(tally.weight(student.attributes()));
      part.add(tally.base(student.attributes()));
    }
    for (SetAside setAside : setAsides) {
      for (SetAside.Block block : setAside.blocks()) {
        part.add(block.of().isEmpty() || block.of().get().matches(student) ? 1L : 0L);
      }
    }
    return part;
  }

  /** The group of {@code student}, from 0. */
  int group(int student) {
    return groupOfStudent[student];
  }

  int groups() {
    return memberOfGroup.size();
  }

  /** True where one student of {@code group} may move and no rule is missed by more than now. */
  boolean allowMove(int group, int from, int to) {
    return answers.computeIfAbsent(new Change(from, to, group, NOBODY), this::check);
  }

  /** True where a student of {@code group} may change places with one of {@code other}. */
  boolean allowSwap(int group, int from, int other, int to) {
    return group == other
        || answers.computeIfAbsent(new Change(from, to, group, other), this::check);
  }

  /** Counts the change, looks, and counts it back: one at a time. */
  private synchronized boolean check(Change change) {
    for (Reckoning reckoning : reckonings) {
      long entered = reckoning.missedAt(change.to());
      long left = change.from() == NOWHERE ? 0 : reckoning.missedAt(change.from());
      carryOut(reckoning, change, 1);
      boolean holds =
          reckoning.missedAt(change.to()) <= entered
              && (change.from() == NOWHERE || reckoning.missedAt(change.from()) <= left);
      carryOut(reckoning, change, -1);
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private void carryOut(Reckoning reckoning, Change change, int sign) {
    int student = memberOfGroup.get(change.group());
    reckoning.count(student, change.to(), sign);
    if (change.from() != NOWHERE) {
      reckoning.count(student, change.from(), -sign);
    }
    if (change.inReturn() != NOBODY) {
      int other = memberOfGroup.get(change.inReturn());
      reckoning.count(other, change.to(), -sign);
      if (change.from() != NOWHERE) {
        reckoning.count(other, change.from(), sign);
      }
    }
  }
}
