package org.seatwright.solver.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.seatwright.model.conflict.Cohort;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Member;

/** Who may and who must sit where in one part of a district under some members. */
final class PartStudents {
  private final Demands demands;
  private final BitSet inForce;
  private final OptionalInt everyonePlaced;
  private final List<Integer> cohorts = new ArrayList<>();
  private final List<Demands.Sibling> siblings = new ArrayList<>();
  private final Map<Integer, BitSet[]> ways = new HashMap<>();

  PartStudents(Demands demands, int part, BitSet inForce) {
    this.demands = demands;
    this.inForce = inForce;
    everyonePlaced = demands.find(new Member.EveryonePlaced());
    for (int c = 0; c < demands.cohorts().size(); c++) {
      if (demands.partition().ofPrograms(demands.cohorts().get(c).programs()) == part) {
        cohorts.add(c);
      }
    }
    for (Demands.Sibling sibling : demands.siblings()) {
      if (demands.partition().ofPrograms(sibling.programs()) == part) {
        siblings.add(sibling);
      }
    }
  }

  /** Indices of the part's cohorts. */
  List<Integer> cohorts() {
    return cohorts;
  }

  List<Demands.Sibling> siblings() {
    return siblings;
  }

  /** Number of students of the part. */
  int students() {
    return siblings.size()
        + cohorts.stream().mapToInt(c -> demands.cohorts().get(c).students()).sum();
  }

  boolean mustSit(Cohort.Kind kind) {
    return kind.mustSit(inForce, everyonePlaced);
  }

  boolean isPromised(Cohort.Kind kind) {
    return kind.isPromised(inForce);
  }

  boolean maySit(Cohort.Kind kind, int k) {
    return kind.maySit(k, inForce);
  }

  /** Students of a cohort who may sit in the {@code k}-th of its programs. */
  int maySit(int cohort, int k) {
    BitSet one = new BitSet();
    one.set(k);
    return maySit(new Cut(cohort, one));
  }

  /** Students of the cut's cohort who may sit in one of its programs. */
  int maySit(Cut cut) {
    int students = 0;
    List<Cohort.Kind> kinds = demands.cohorts().get(cut.cohort()).kinds();
    BitSet[] ways = ways(cut.cohort());
    for (int k = 0; k < ways.length; k++) {
      students += ways[k].intersects(cut.programs()) ? kinds.get(k).students() : 0;
    }
    return students;
  }

  /** Students of the cut's cohort who must sit, and may sit in its programs only. */
  int mustSit(Cut cut) {
    int students = 0;
    List<Cohort.Kind> kinds = demands.cohorts().get(cut.cohort()).kinds();
    BitSet[] ways = ways(cut.cohort());
    for (int k = 0; k < ways.length; k++) {
      if (mustSit(kinds.get(k))) {
        BitSet elsewhere = (BitSet) ways[k].clone();
        elsewhere.andNot(cut.programs());
        students += elsewhere.isEmpty() ? kinds.get(k).students() : 0;
      }
    }
    return students;
  }

  /** Students of a cohort who may sit in the same of its programs, and all must or none. */
  record Alike(BitSet ways, boolean mustSit) {}

  /** A cohort's students, counted by who is alike. */
  Map<Alike, Integer> alike(int cohort) {
    List<Cohort.Kind> kinds = demands.cohorts().get(cohort).kinds();
    BitSet[] ways = ways(cohort);
    Map<Alike, Integer> alike = new LinkedHashMap<>();
    for (int k = 0; k < ways.length; k++) {
      alike.merge(new Alike(ways[k], mustSit(kinds.get(k))), kinds.get(k).students(), Integer::sum);
    }
    return alike;
  }

  /** For each kind of a cohort the programs it may sit in. */
  private BitSet[] ways(int cohort) {
    return ways.computeIfAbsent(
        cohort,
        _ -> {
          int programs = demands.cohorts().get(cohort).programs().size();
          return demands.cohorts().get(cohort).kinds().stream()
              .map(kind -> {
                BitSet open = new BitSet();
                for (int k = 0; k < programs; k++) {
                  open.set(k, maySit(kind, k));
                }
                return open;
              })
              .toArray(BitSet[]::new);
        });
  }

  /**
   * Cuts that these seats of a cohort break; none where its students can take just them.
   *
   * @param seats by program of the cohort
   * @param mayStay true where those who must sit may stay without a seat all the same
   */
  List<Cut> findBroken(int cohort, int[] seats, boolean mayStay) {
    List<Cohort.Kind> kinds = demands.cohorts().get(cohort).kinds();
    BitSet[] ways = ways(cohort);
    int[] all = kinds.stream().mapToInt(Cohort.Kind::students).toArray();
    Set<BitSet> broken = new Transport(all, seats, ways).findUnfilled();
    if (broken.isEmpty() && !mayStay) {
      int[] must = kinds.stream().mapToInt(kind -> mustSit(kind) ? kind.students() : 0).toArray();
      broken = new Transport(must, seats, ways).findCrowded();
    }
    return broken.stream().map(programs -> new Cut(cohort, programs)).toList();
  }

  /**
   * Students of a cohort who must sit and cannot where these are the seats; shape: one per kind.
   * Those with a promise sit before others.
   */
  int[] unseated(int cohort, int[] seats) {
    List<Cohort.Kind> kinds = demands.cohorts().get(cohort).kinds();
    BitSet promised = new BitSet();
    for (int k = 0; k < kinds.size(); k++) {
      promised.set(k, kinds.get(k).isPromised(inForce));
    }
    int[] must = kinds.stream().mapToInt(kind -> mustSit(kind) ? kind.students() : 0).toArray();
    return new Transport(must, seats, ways(cohort)).unseated(promised);
  }
}
