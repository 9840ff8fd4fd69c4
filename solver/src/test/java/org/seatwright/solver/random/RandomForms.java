package org.seatwright.solver.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.Tally;

/** Groups of students and forms of balance rules, drawn at random. */
final class RandomForms {
  private static final Map<String, Long> VALUES = Map.of("1", 1L, "2", 2L, "3", 3L);

  /** Tests may be sets of tests so many times over. */
  private static final int DEEPEST = 2;

  private final Random random;

  RandomForms(Random random) {
    this.random = random;
  }

  /** Of students and children already enrolled. */
  Group group() {
    return switch (random.nextInt(6)) {
      case 0 -> new Group(List.of(List.of(ses(), block())));
      case 1 -> new Group(List.of(List.of(ses()), List.of(block())));
      case 2, 3 -> Group.of(block());
      default -> Group.of(ses());
    };
  }

  /** Of students only: their grade may be named too. */
  Group groupOfStudents() {
    return random.nextInt(6) == 0 ? Group.of(Group.GRADE, "" + random.nextInt(2)) : group();
  }

  private AttributeValue ses() {
    return new AttributeValue("ses", pick(RandomDistricts.SES));
  }

  private AttributeValue block() {
    return new AttributeValue("block", pick(RandomDistricts.BLOCKS));
  }

  BalanceForm form() {
    return random.nextInt(8) == 0
        ? new BalanceForm.Spread(members(), hundredths(10, 70))
        : test(DEEPEST);
  }

  /** A form that bounds each place on its own. */
  private BalanceForm test(int deep) {
    if (deep > 0 && random.nextInt(4) == 0) {
      int count = 1 + random.nextInt(3);
      List<BalanceForm> tests = new ArrayList<>();
      for (int k = 0; k < count; k++) {
        tests.add(test(deep - 1));
      }
      return new BalanceForm.AtLeast(1 + random.nextInt(count), tests);
    }
    return bounded();
  }

  private BalanceForm bounded() {
    int low = random.nextInt(81);
    int high = low + random.nextInt(101 - low);
    return switch (random.nextInt(6)) {
      case 0, 1 -> new BalanceForm.Within(members(), hundredths(5, 50), reference(), basis());
      case 2, 3 ->
          new BalanceForm.Share(members(), Fraction.of(low, 100), Fraction.of(high, 100), basis());
      case 4 -> {
        int least = random.nextInt(3);
        int most = least + random.nextInt(3);
        yield new BalanceForm.Count(new Tally.Members(group(), Optional.empty()), least, most);
      }
      default -> new BalanceForm.Mean("block", VALUES, hundredths(100, 200), hundredths(200, 300));
    };
  }

  private Tally.Members members() {
    return new Tally.Members(
        group(), random.nextInt(4) == 0 ? Optional.of(group()) : Optional.empty());
  }

  private Reference reference() {
    return switch (random.nextInt(6)) {
      case 0 -> new Reference.ZoneShare();
      case 1 -> new Reference.GradeShare();
      case 2 -> new Reference.ApplicantsShare();
      case 3 -> new Reference.LastYear();
      case 4 -> new Reference.Stated(hundredths(0, 100));
      default -> new Reference.DistrictShare();
    };
  }

  private Basis basis() {
    return switch (random.nextInt(6)) {
      case 0 -> new Basis.Seats();
      case 1 -> new Basis.Target(1 + random.nextInt(5));
      default -> new Basis.Enrolled();
    };
  }

  /** Between {@code low} and {@code high} hundredths. */
  Fraction hundredths(int low, int high) {
    return Fraction.of(low + random.nextInt(high - low + 1), 100);
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
