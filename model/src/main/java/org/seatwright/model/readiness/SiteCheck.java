package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seatwright.model.district.District;
import org.seatwright.model.district.School;
import org.seatwright.model.district.Site;
import org.seatwright.model.district.Student;

/**
 * Places on the map that cannot be meant.
 *
 * <p>The middle of the district is the median latitude and the median longitude of all homes and
 * schools. Far is what lies more than {@value #FAR_KM} km from the middle and more than {@value
 * #TIMES} times as far as three quarters of all of them do. The rule does not move as long as fewer
 * than a quarter are wrong.
 */
final class SiteCheck {
  private static final double FAR_KM = 50;
  private static final double TIMES = 10;

  private final List<Optional<Site>> students;
  private final List<Optional<Site>> schools;

  SiteCheck(District district) {
    students = district.students().stream().map(Student::site).toList();
    schools = district.schools().stream().map(School::site).toList();
  }

  List<Finding> findings(PolicyView policy) {
    double[] latitudes = known().mapToDouble(Site::latitude).sorted().toArray();
    double[] longitudes = known().mapToDouble(Site::longitude).sorted().toArray();
    if (latitudes.length == 0) {
      return List.of();
    }
    Site middle = new Site(latitudes[latitudes.length / 2], longitudes[longitudes.length / 2]);
    double[] distances = known().mapToDouble(middle::kilometresTo).sorted().toArray();
    double far = Math.max(FAR_KM, TIMES * distances[(distances.length - 1) * 3 / 4]);
    List<Finding> findings = new ArrayList<>();
    addFar(Holder.SCHOOL, schools, middle, far, findings);
    addFar(Holder.STUDENT, students, middle, far, findings);
    if (policy.measuresDistances()) {
      addUnknown(Holder.SCHOOL, schools, findings);
      addUnknown(Holder.STUDENT, students, findings);
    }
    return findings;
  }

  private Stream<Site> known() {
    return Stream.concat(students.stream(), schools.stream()).flatMap(Optional::stream);
  }

  private static void addFar(
      Holder holder, List<Optional<Site>> sites, Site middle, double far, List<Finding> findings) {
    List<Integer> places = new ArrayList<>();
    int swapped = 0;
    int mirrored = 0;
    int atZero = 0;
    for (int k = 0; k < sites.size(); k++) {
      if (sites.get(k).isEmpty() || isNear(sites.get(k).get(), middle, far)) {
        continue;
      }
      Site site = sites.get(k).get();
      places.add(k);
      atZero += site.latitude() == 0 && site.longitude() == 0 ? 1 : 0;
      swapped += isNearSwapped(site, middle, far) ? 1 : 0;
      mirrored +=
          Stream.of(
                      new Site(-site.latitude(), site.longitude()),
                      new Site(site.latitude(), -site.longitude()),
                      new Site(-site.latitude(), -site.longitude()))
                  .anyMatch(mirror -> isNear(mirror, middle, far))
              ? 1
              : 0;
    }
    if (!places.isEmpty()) {
      findings.add(new Finding.FarAway(holder, places, far, swapped, mirrored, atZero));
    }
  }

  private static boolean isNear(Site site, Site middle, double far) {
    return middle.kilometresTo(site) <= far;
  }

  private static boolean isNearSwapped(Site site, Site middle, double far) {
    return Math.abs(site.longitude()) <= 90
        && isNear(new Site(site.longitude(), site.latitude()), middle, far);
  }

  /** Names the places of the map that are unknown where others are known. */
  private static void addUnknown(
      Holder holder, List<Optional<Site>> sites, List<Finding> findings) {
    List<Integer> unknown = new ArrayList<>();
    for (int k = 0; k < sites.size(); k++) {
      if (sites.get(k).isEmpty()) {
        unknown.add(k);
      }
    }
    if (!unknown.isEmpty()) {
      findings.add(new Finding.UnknownSites(holder, unknown, sites.size()));
    }
  }
}
