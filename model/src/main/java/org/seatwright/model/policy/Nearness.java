package org.seatwright.model.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Site;

/**
 * Finds which of some programs are near a student, mostly without measuring the way to any.
 *
 * <p>Distance grows with the straight line through the earth, which costs a few multiplications,
 * and no line is shorter than the way to the other's latitude, so only programs about as far north
 * are looked at. Lines are compared with a margin far above all rounding; programs within the
 * margin are measured. Where distances are stated for some pairs, all are measured.
 */
final class Nearness {
  private static final double EARTH_RADIUS_KM = 6371.0088;

  /** Squared lines on a globe of radius 1; their rounding stays below 1e-14. */
  private static final double MARGIN = 1e-12;

  /** A point on a globe of radius 1; z is north. */
  private record Point(double x, double y, double z) {
    static Point of(Site site) {
      double phi = Math.toRadians(site.latitude());
      double lambda = Math.toRadians(site.longitude());
      return new Point(
          Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi));
    }
  }

  /** A program, by its place in the list, and how far it is. */
  private record Measured(int place, double km) {
    private static final Comparator<Measured> NEAREST_FIRST =
        Comparator.comparingDouble(Measured::km).thenComparingInt(Measured::place);
  }

  private final District district;
  private final int[] programs;
  private final ProgramSet among;

  /** The places of programs whose school is on the map, from south to north. */
  private final int[] place;

  /** Where these schools stand. */
  private final Point[] at;

  /**
   * @param programs a list of programs, by index
   * @param among those of the list that are looked at
   */
  Nearness(District district, int[] programs, ProgramSet among) {
    this.district = district;
    this.programs = programs;
    this.among = among;
    record School(int place, Point at) {}
    List<School> northwards = new ArrayList<>();
    for (int k : among.places()) {
      district
          .schools()
          .get(district.schoolOf(programs[k]))
          .site()
          .ifPresent(site -> northwards.add(new School(k, Point.of(site))));
    }
    northwards.sort(Comparator.comparingDouble(school -> school.at().z()));
    place = northwards.stream().mapToInt(School::place).toArray();
    at = northwards.stream().map(School::at).toArray(Point[]::new);
  }

  /** The programs at most {@code km} away; never those whose distance is not known. */
  ProgramSet within(int student, double km) {
    double angle = km / (2 * EARTH_RADIUS_KM);
    double line = angle < Math.PI / 2 ? 2 * Math.sin(angle) : 2;
    List<Integer> within = new ArrayList<>();
    split(student, line * line, within).stream()
        .filter(unsure -> unsure.km() <= km)
        .forEach(unsure -> within.add(unsure.place()));
    return set(within);
  }

  /**
   * The nearest {@code count} programs of those whose distance is known, ties in the order of the
   * list.
   */
  ProgramSet nearest(int student, int count) {
    double limit = Double.POSITIVE_INFINITY;
    Optional<Point> home = home(student);
    if (home.isPresent() && count < place.length) {
      Shortest shortest = shortest(home.get(), count + 1);
      if (shortest.squared[count - 1] + 2 * MARGIN < shortest.squared[count]) {
        return ProgramSet.at(programs.length, Arrays.copyOf(shortest.places, count));
      }
      limit = shortest.squared[count - 1];
    }
    List<Integer> nearest = new ArrayList<>();
    split(student, limit, nearest).stream()
        .sorted(Measured.NEAREST_FIRST)
        .limit(count - nearest.size())
        .forEach(unsure -> nearest.add(unsure.place()));
    return set(nearest);
  }

  private ProgramSet set(List<Integer> places) {
    return ProgramSet.at(programs.length, places.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The shortest lines so far, ascending, and where they lead. */
  private static final class Shortest {
    private final double[] squared;
    private final int[] places;

    Shortest(int lines) {
      squared = new double[lines];
      Arrays.fill(squared, Double.POSITIVE_INFINITY);
      places = new int[lines];
    }

    double longest() {
      return squared[squared.length - 1];
    }

    /** Takes in a line shorter than the longest, which drops out. */
    void add(double line, int place) {
      int k = squared.length - 1;
      while (k > 0 && squared[k - 1] > line) {
        squared[k] = squared[k - 1];
        places[k] = places[k - 1];
        k--;
      }
      squared[k] = line;
      places[k] = place;
    }
  }

  /** The shortest lines from a point, at most as many as there are programs on the map. */
  private Shortest shortest(Point from, int lines) {
    Shortest shortest = new Shortest(lines);
    int north = firstNorthOf(from.z());
    int south = north - 1;
    while (south >= 0 || north < place.length) {
      boolean isNorthNext =
          south < 0
              || (north < place.length && at[north].z() - from.z() < from.z() - at[south].z());
      int next = isNorthNext ? north++ : south--;
      if (square(at[next].z() - from.z()) > shortest.longest()) {
        break;
      }
      double line = squared(from, at[next]);
      if (line < shortest.longest()) {
        shortest.add(line, place[next]);
      }
    }
    return shortest;
  }

  /**
   * Adds to {@code near} the places of programs whose squared line is surely shorter than {@code
   * limit}, and returns those of which only the distance can tell.
   */
  private List<Measured> split(int student, double limit, List<Integer> near) {
    List<Measured> unsure = new ArrayList<>();
    if (!district.travel().isEmpty()) {
      for (int k : among.places()) {
        if (district.knowsDistance(student, district.schoolOf(programs[k]))) {
          unsure.add(measured(student, k));
        }
      }
      return unsure;
    }
    Optional<Point> home = home(student);
    if (home.isEmpty()) {
      return unsure;
    }
    double width = Math.sqrt(limit + MARGIN);
    double last = home.get().z() + width;
    for (int j = firstNorthOf(home.get().z() - width); j < place.length && at[j].z() <= last; j++) {
      double line = squared(home.get(), at[j]);
      if (line < limit - MARGIN) {
        near.add(place[j]);
      } else if (line <= limit + MARGIN) {
        unsure.add(measured(student, place[j]));
      }
    }
    return unsure;
  }

  private Measured measured(int student, int k) {
    return new Measured(k, district.kilometres(student, district.schoolOf(programs[k])));
  }

  /** Where lines from the student start; empty where they do not tell distances. */
  private Optional<Point> home(int student) {
    return district.travel().isEmpty()
        ? district.students().get(student).site().map(Point::of)
        : Optional.empty();
  }

  /** The first school as far north as {@code north} or farther; the number of schools for none. */
  private int firstNorthOf(double north) {
    int low = 0;
    int high = place.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at[middle].z() < north) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double squared(Point a, Point b) {
    return square(a.x() - b.x()) + square(a.y() - b.y()) + square(a.z() - b.z());
  }

  private static double square(double value) {
    return value * value;
  }
}
