package org.seatwright.model.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;

/** The shares that rules compare with, each reckoned once for all places. */
final class ReferenceShares {
  /** N and B of a set of students. */
  private static final class Count {
    private long weighted;
    private long base;

    private void add(long weight, long one) {
      weighted += weight;
      base += one;
    }

    private Optional<Fraction> share() {
      return base == 0 ? Optional.empty() : Optional.of(Fraction.of(weighted, base));
    }
  }

  private final District district;
  private final String of;
  private final long[] weight;
  private final long[] base;
  private final Fraction ofDistrict;

  ReferenceShares(District district, Tally tally) {
    this.district = district;
    this.of = tally.toString();
    int students = district.students().size();
    weight = new long[students];
    base = new long[students];
    Count all = new Count();
    for (int i = 0; i < students; i++) {
      weight[i] = tally.weight(district.students().get(i).attributes());
      base[i] = tally.base(district.students().get(i).attributes());
      all.add(weight[i], base[i]);
    }
    ofDistrict = all.share().orElse(Fraction.ZERO);
  }

  /** The share each place is compared with; one per place. Cost: O(students + choices). */
  List<Fraction> of(Reference reference, List<Place> places) {
    return switch (reference) {
      case Reference.Stated(Fraction share) -> places.stream().map(_ -> share).toList();
      case Reference.DistrictShare() -> places.stream().map(_ -> ofDistrict).toList();
      case Reference.ZoneShare() -> {
        Map<String, Count> counts = new HashMap<>();
        for (int i = 0; i < weight.length; i++) {
          Student student = district.students().get(i);
          add(counts, student.attributes().find("zone").orElse(""), i);
        }
        yield shares(places, place -> place.zone(district).flatMap(zone -> find(counts, zone)));
      }
      case Reference.GradeShare() -> {
        Map<String, Count> counts = new HashMap<>();
        for (int i = 0; i < weight.length; i++) {
          add(counts, district.students().get(i).grade().value(), i);
        }
        yield shares(places, place -> find(counts, place.grade(district)));
      }
      case Reference.ApplicantsShare() -> applicants(places);
      case Reference.LastYear() ->
          shares(places, place -> district.records().findShare(place.id(), of).map(Fraction::of));
    };
  }

  private interface ShareOf {
    Optional<Fraction> find(Place place);
  }

  private List<Fraction> shares(List<Place> places, ShareOf share) {
    return places.stream().map(place -> share.find(place).orElse(ofDistrict)).toList();
  }

  private void add(Map<String, Count> counts, String key, int student) {
    counts.computeIfAbsent(key, _ -> new Count()).add(weight[student], base[student]);
  }

  private static Optional<Fraction> find(Map<String, Count> counts, String key) {
    return Optional.ofNullable(counts.get(key)).flatMap(Count::share);
  }

  private List<Fraction> applicants(List<Place> places) {
    List<List<Integer>> placesOfProgram = new ArrayList<>();
    district.programs().forEach(_ -> placesOfProgram.add(new ArrayList<>()));
    List<Count> counts = new ArrayList<>();
    for (int k = 0; k < places.size(); k++) {
      int place = k;
      counts.add(new Count());
      places.get(k).programs().forEach(p -> placesOfProgram.get(p).add(place));
    }
    int[] lastCounted = new int[places.size()];
    for (int i = 0; i < weight.length; i++) {
      for (int r = 0; r < district.choices().length(i); r++) {
        for (int place : placesOfProgram.get(district.choices().program(i, r))) {
          if (lastCounted[place] != i + 1) {
            lastCounted[place] = i + 1;
            counts.get(place).add(weight[i], base[i]);
          }
        }
      }
    }
    return counts.stream().map(count -> count.share().orElse(ofDistrict)).toList();
  }
}
