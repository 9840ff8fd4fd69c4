package org.seatwright.model.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seatwright.model.assignment.Assignment;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Site;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.AttributeValue;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.LotteryNumbers;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;

/**
 * A small district of one grade and a plan for it, drawn in text.
 *
 * <pre>
 *   North 2            a school with 2 seats in its one program; "North 2 at 0" lies 0 degrees east
 *   Ada frl North South → South         a student, ses, ranked programs → seat ("-" for none)
 *   Ada frl at 0.5 North → North        the same with a home on the equator
 *   North enrolled 3 frl                children already there
 * </pre>
 */
final class DrawnPlan {
  private static final Grade GRADE = new Grade("K");
  private static final List<String> SES = List.of("ses");

  final District district;
  final Assignment plan;
  private Unlisted unlisted = Unlisted.WHEN_NEEDED;
  private List<BalanceRule> rules = List.of();

  private DrawnPlan(String drawing) {
    List<School> schools = new ArrayList<>();
    List<Program> programs = new ArrayList<>();
    List<Student> students = new ArrayList<>();
    List<int[]> choices = new ArrayList<>();
    List<Enrolled> enrolled = new ArrayList<>();
    List<Integer> seats = new ArrayList<>();
    for (String line : drawing.lines().filter(text -> !text.isBlank()).toList()) {
      List<String> words = new ArrayList<>(List.of(line.strip().split("\\s+")));
      Optional<Site> site = takeSite(words);
      int arrow = words.indexOf("→");
      if (words.size() > 1 && words.get(1).equals("enrolled")) {
        enrolled.add(
            new Enrolled(
                new ProgramId(words.get(0)),
                Integer.parseInt(words.get(2)),
                words.size() > 3 ? new Attributes(SES, List.of(words.get(3))) : Attributes.NONE));
      } else if (arrow < 0) {
        SchoolId school = new SchoolId(words.get(0));
        schools.add(new School(school, words.get(0), site, Attributes.NONE));
        int count = Integer.parseInt(words.get(1));
        programs.add(
            new Program(new ProgramId(words.get(0)), school, GRADE, count, Attributes.NONE));
      } else {
        List<String> names = programs.stream().map(program -> program.id().value()).toList();
        students.add(
            new Student(
                new StudentId(words.get(0)),
                GRADE,
                site,
                new Attributes(SES, List.of(words.get(1)))));
        choices.add(words.subList(2, arrow).stream().mapToInt(names::indexOf).toArray());
        seats.add(names.indexOf(words.get(arrow + 1)));
      }
    }
    district =
        new District(
            "Drawn",
            "",
            schools,
            programs,
            students,
            RankedChoices.of(choices),
            enrolled,
            Travel.NONE);
    Assignment.Builder builder = new Assignment.Builder(students.size());
    for (int i = 0; i < seats.size(); i++) {
      if (seats.get(i) >= 0) {
        builder.place(i, seats.get(i));
      }
    }
    plan = builder.build();
  }

  private static Optional<Site> takeSite(List<String> words) {
    int at = words.indexOf("at");
    if (at < 0) {
      return Optional.empty();
    }
    double longitude = Double.parseDouble(words.get(at + 1));
    words.subList(at, at + 2).clear();
    return Optional.of(new Site(0, longitude));
  }

  static DrawnPlan of(String drawing) {
    return new DrawnPlan(drawing);
  }

  DrawnPlan listedOnly() {
    unlisted = Unlisted.NEVER;
    return this;
  }

  /** Adds the hard rule that the share of frl at each school lies between two decimals. */
  DrawnPlan frlShare(String low, String high) {
    rules =
        List.of(
            new BalanceRule(
                "frl share",
                new BalanceForm.Share(
                    new AttributeValue("ses", "frl"),
                    Fraction.of(new BigDecimal(low)),
                    Fraction.of(new BigDecimal(high))),
                Per.SCHOOL,
                Optional.empty(),
                new Enforcement.Hard()));
    return this;
  }

  Policy policy() {
    return new Policy(
        "Drawn", rules, new PlacementRule(unlisted, false), Points.DEFAULT, new Lottery(1));
  }

  Figures figures() {
    return Figures.of(district, policy(), Audit.judge(district, policy(), plan));
  }

  /** The students' names from the best lottery position on. */
  List<String> inLotteryOrder() {
    LotteryNumbers numbers = LotteryNumbers.of(district, policy());
    int[] positions =
        IntStream.range(0, district.students().size()).map(numbers::position).toArray();
    String[] names = new String[positions.length];
    for (int i = 0; i < positions.length; i++) {
      names[positions[i] - 1] = district.students().get(i).id().value();
    }
    return List.of(names);
  }
}
