package org.seatwright.datasets.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Student;

/**
 * The census blocks of a drawn city: which one each child lives in, and figures like those of the
 * American Community Survey, which follow the lunch-eligible share of the children who live there.
 */
final class Blocks {
  private static final String COLUMN = BlockTable.COLUMNS.getFirst();

  /** Of so many homes, the one farthest from other blocks becomes the middle of a block. */
  private static final int MIDDLES_TRIED = 5;

  /** A home belongs to the nearest of so many blocks, those nearest to its neighbourhood. */
  private static final int CONSIDERED = 16;

  /** Children of the whole city's mix by whom the share of a block is evened out. */
  private static final double EVENING = 2;

  /** Incomes are told to the hundred. */
  private static final int INCOME_STEP = -2;

  private static final int SHARE_DIGITS = 3;

  private final Population population;
  private final Random random;
  private final int[] block;
  private final int[] children;
  private final int[] eligible;

  private Blocks(int count, Population population, Random random) {
    this.population = population;
    this.random = random;
    block = new int[population.children()];
    children = new int[count];
    eligible = new int[count];
  }

  /** Draws {@code count} blocks around homes that lie apart and puts every child into one. */
  static Blocks draw(int count, City city, Population population, Random random) {
    Blocks blocks = new Blocks(count, population, random);
    List<Spot> middles = blocks.middles();
    int[][] considered = new int[city.neighbourhoods()][];
    for (int n = 0; n < considered.length; n++) {
      considered[n] = AttendanceAreas.nearest(city.centre(n), middles, CONSIDERED);
    }
    for (int child = 0; child < blocks.block.length; child++) {
      int at =
          nearest(population.home(child), considered[population.neighbourhood(child)], middles);
      blocks.block[child] = at;
      blocks.children[at]++;
      blocks.eligible[at] += population.isEligible(child) ? 1 : 0;
    }
    return blocks;
  }

  private List<Spot> middles() {
    List<Spot> middles = new ArrayList<>();
    for (int b = 0; b < children.length; b++) {
      Spot best = population.home(0);
      double farthest = -1;
      for (int k = 0; k < MIDDLES_TRIED; k++) {
        Spot spot = population.home(random.nextInt(population.children()));
        double km = Double.POSITIVE_INFINITY;
        for (Spot other : middles) {
          km = Math.min(km, spot.kmTo(other));
        }
        if (km > farthest) {
          farthest = km;
          best = spot;
        }
      }
      middles.add(best);
    }
    return middles;
  }

  private static int nearest(Spot home, int[] considered, List<Spot> middles) {
    int best = considered[0];
    double leastKm = Double.POSITIVE_INFINITY;
    for (int b : considered) {
      double km = middles.get(b).kmTo(home);
      if (km < leastKm) {
        best = b;
        leastKm = km;
      }
    }
    return best;
  }

  /** The district whose students have their block's id, and the table of the blocks. */
  Drawn applied(District district, List<Double> quality) {
    List<Student> students = new ArrayList<>(district.students().size());
    for (int child = 0; child < block.length; child++) {
      Student student = district.students().get(child);
      Attributes attributes = inBlock(student.attributes(), id(block[child]));
      students.add(new Student(student.id(), student.grade(), student.site(), attributes));
    }
    District inBlocks =
        new District(
            district.name(),
            district.year(),
            district.schools(),
            district.programs(),
            students,
            district.choices(),
            district.enrolled(),
            district.travel(),
            district.records());
    return new Drawn(inBlocks, quality, Optional.of(table()));
  }

  /** The attributes with this block, in place of an earlier one or after all others. */
  private static Attributes inBlock(Attributes attributes, String id) {
    List<String> names = new ArrayList<>(attributes.names());
    List<String> values = new ArrayList<>(attributes.values());
    int at = names.indexOf(COLUMN);
    if (at >= 0) {
      values.set(at, id);
    } else {
      names.add(COLUMN);
      values.add(id);
    }
    return new Attributes(names, values);
  }

  private String id(int number) {
    String digits = Integer.toString(number + 1);
    return "b" + "0".repeat(Integer.toString(children.length).length() - digits.length()) + digits;
  }

  private BlockTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (int b = 0; b < children.length; b++) {
      double usual = EVENING * population.eligibleShare();
      double share = (eligible[b] + usual) / (children[b] + EVENING);
      double income = StrictMath.exp(11.6 - 1.6 * share + 0.12 * random.nextGaussian());
      rows.add(
          List.of(
              id(b),
              rounded(income, INCOME_STEP),
              around(0.75 - 0.5 * share, 0.07),
              around(0.65 - 0.5 * share, 0.07),
              around(0.15 + 0.45 * share, 0.06),
              around(0.95 - 0.35 * share, 0.06),
              Integer.toString(children[b])));
    }
    return new BlockTable(rows);
  }

  /** A share that is normal around {@code mean}, from 0 to 1. */
  private String around(double mean, double deviation) {
    return rounded(Math.clamp(mean + deviation * random.nextGaussian(), 0, 1), SHARE_DIGITS);
  }

  private static String rounded(double value, int digits) {
    return new BigDecimal(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }
}
