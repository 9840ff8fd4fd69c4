package org.seatwright.model.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seatwright.model.audit.Segregation.Measured;
import org.seatwright.model.audit.Segregation.Undefined;

class SegregationTest {
  private static final long[] MEMBERS = {30, 60, 45, 15};
  private static final long[] STUDENTS = {100, 100, 90, 110};

  private static Measured measured(long[] members, long[] students) {
    return (Measured) Segregation.of(members, students).indices();
  }

  @Test
  void everyIndexHasItsPublishedValue() {
    assertThat(rounded(measured(MEMBERS, STUDENTS)))
        .isEqualTo(
            new Measured(0.36, 0.463636, 0.536364, 0.141818, 0.113522, 0.432, 0.159221, 0.08306));
  }

  private static Measured rounded(Measured m) {
    return new Measured(
        sixDigits(m.dissimilarity()),
        sixDigits(m.isolation()),
        sixDigits(m.exposure()),
        sixDigits(m.varianceRatio()),
        sixDigits(m.informationTheory()),
        sixDigits(m.gini()),
        sixDigits(m.atkinson()),
        sixDigits(m.hutchens()));
  }

  private static double sixDigits(double value) {
    return Math.rint(value * 1e6) / 1e6;
  }

  @Test
  void countsStandBesideTheIndices() {
    Segregation segregation = Segregation.of(MEMBERS, STUDENTS);

    assertThat(segregation).isEqualTo(new Segregation(150, 400, 4, 2, measured(MEMBERS, STUDENTS)));
  }

  @Test
  void exactlyOneHalfIsNotMajorityMiddleClass() {
    Segregation segregation = Segregation.of(new long[] {49, 50, 51}, new long[] {100, 100, 100});

    assertThat(segregation.majorityMiddleClass()).isEqualTo(1);
  }

  @Test
  void emptySchoolsAreSkipped() {
    assertThat(Segregation.of(new long[] {0, 30, 60, 45, 15}, new long[] {0, 100, 100, 90, 110}))
        .isEqualTo(Segregation.of(MEMBERS, STUDENTS));
  }

  @Test
  void equalSharesAreNotSegregated() {
    Measured even = measured(new long[] {10, 20, 5}, new long[] {40, 80, 20});

    assertThat(rounded(even)).isEqualTo(new Measured(0, 0.25, 0.75, 0, 0, 0, 0, 0));
  }

  @Test
  void separateSchoolsAreWhollySegregated() {
    assertThat(measured(new long[] {40, 0}, new long[] {40, 60}))
        .isEqualTo(new Measured(1, 1, 0, 1, 1, 1, 1, 1));
  }

  @Test
  void theSortedGiniEqualsTheDoubleSum() {
    long seed = 20260301;
    Random random = new Random(seed);
    for (int district = 0; district < 200; district++) {
      int schools = 2 + random.nextInt(20);
      long[] x = new long[schools];
      long[] t = new long[schools];
      for (int j = 0; j < schools; j++) {
        t[j] = 1 + random.nextInt(500);
        x[j] = random.nextLong(t[j] + 1);
      }
      if (Segregation.of(x, t).indices() instanceof Measured measured) {
        assertThat(measured.gini())
            .as("seed %d, district %d", seed, district)
            .isEqualTo(doubleSumGini(x, t), within(1e-12));
        double sharedRoots = 1 - measured.hutchens();
        assertThat(measured.atkinson())
            .as("seed %d, district %d: A = 1 - (1 - S)^2", seed, district)
            .isEqualTo(1 - sharedRoots * sharedRoots, within(1e-12));
      }
    }
  }

  private static double doubleSumGini(long[] x, long[] t) {
    double all = 0;
    double group = 0;
    double sum = 0;
    for (int i = 0; i < t.length; i++) {
      all += t[i];
      group += x[i];
      for (int j = 0; j < t.length; j++) {
        sum += t[i] * t[j] * Math.abs((double) x[i] / t[i] - (double) x[j] / t[j]);
      }
    }
    double share = group / all;
    return sum / (2 * all * all * share * (1 - share));
  }

  @Test
  void anAbsentGroupHasNoIndices() {
    assertThat(Segregation.of(new long[] {0, 0}, new long[] {10, 20}))
        .isEqualTo(new Segregation(0, 30, 2, 2, new Undefined("no student belongs to the group")));
  }

  @Test
  void aGroupOfEveryoneHasNoIndices() {
    assertThat(Segregation.of(new long[] {10, 20}, new long[] {10, 20}))
        .isEqualTo(
            new Segregation(30, 30, 2, 0, new Undefined("every student belongs to the group")));
  }

  @Test
  void aDistrictWithoutStudentsHasNoIndices() {
    assertThat(Segregation.of(new long[] {0}, new long[] {0}))
        .isEqualTo(new Segregation(0, 0, 0, 0, new Undefined("there are no students")));
  }

  @Test
  void countsOfDifferentLengthAreRefused() {
    assertThatThrownBy(() -> Segregation.of(new long[] {1}, new long[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 schools have group members but 2 have students; give both per school.");
  }
}
