package org.seatwright.model;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.seatwright.model.district.Records;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.Criterion;

/** Criteria between students and programs, drawn at random. */
final class RandomCriteria {
  /** Criteria may hold criteria so many times over. */
  private static final int DEEPEST = 2;

  private final Random random;
  private final RandomForms forms;

  RandomCriteria(Random random, RandomForms forms) {
    this.random = random;
    this.forms = forms;
  }

  Criterion draw() {
    return draw(DEEPEST);
  }

  private Criterion draw(int deep) {
    if (deep > 0 && random.nextInt(4) == 0) {
      List<Criterion> both = List.of(draw(deep - 1), draw(deep - 1));
      return switch (random.nextInt(3)) {
        case 0 -> new Criterion.AllOf(both);
        case 1 -> new Criterion.AnyOf(both);
        default -> new Criterion.NoneOf(both);
      };
    }
    return switch (random.nextInt(9)) {
      case 0 -> new Criterion.Same("zone");
      case 1 -> new Criterion.WithinKm(random.nextInt(8));
      case 2 -> nearest();
      case 3 -> new Criterion.StudentIs(forms.groupOfStudents());
      case 4 -> new Criterion.ProgramIs(new AttributeValue("magnet", "yes"));
      case 5 -> new Criterion.NamedIn(pick(List.of("sibling", "home", "current")));
      case 6 -> new Criterion.Feeder("feeders");
      case 7 -> new Criterion.Ranked(random.nextBoolean() ? Integer.MAX_VALUE : 1);
      default -> new Criterion.OnFile(pick(List.of(Records.PLACED, "Sibling", "Staff")));
    };
  }

  private Criterion nearest() {
    return new Criterion.Nearest(
        1 + random.nextInt(2),
        random.nextInt(3) == 0 ? Optional.of("tier") : Optional.empty(),
        random.nextInt(3) == 0
            ? Optional.of(new AttributeValue("magnet", "yes"))
            : Optional.empty());
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
