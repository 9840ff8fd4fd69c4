package org.seatwright.datasets.write;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Enrolled;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.Reason;
import org.seatwright.model.district.Records;
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
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.PlacementRule.Unlisted;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Reference;

/** One of everything: a district that uses every file and a policy that uses every rule. */
public final class RichDistrict {
  private static final AttributeValue FRL = new AttributeValue("ses", "frl");

  private RichDistrict() {}

  public static District district() {
    List<String> zone = List.of("zone");
    List<String> magnet = List.of("magnet");
    List<String> family = List.of("ses", "household");
    return new District(
        "Two Rivers, \"the\" district: #1",
        "2026-27",
        List.of(
            new School(
                new SchoolId("N"),
                "North, Lower \"N\" School",
                Optional.of(new Site(41.3, -72.90001)),
                new Attributes(zone, List.of("east"))),
            new School(
                new SchoolId("S"),
                "École du Sud",
                Optional.empty(),
                new Attributes(zone, List.of("west")))),
        List.of(
            program("N-K", "N", 2, new Attributes(magnet, List.of("yes"))),
            program("N-K2", "N", 1, new Attributes(magnet, List.of("no"))),
            program("#S", "S", 0, new Attributes(magnet, List.of("")))),
        List.of(
            new Student(
                new StudentId("ada"),
                new Grade("K"),
                Optional.of(new Site(41.30000000000001, -72.5)),
                new Attributes(family, List.of("frl", "h1"))),
            new Student(
                new StudentId(" ben, \"B\""),
                new Grade("K"),
                Optional.empty(),
                new Attributes(family, List.of("paid", "h1\nnext line"))),
            new Student(
                new StudentId("cyd"),
                new Grade("K"),
                Optional.of(new Site(-0.00001, 180)),
                new Attributes(family, List.of("", "")))),
        RankedChoices.of(List.of(new int[] {2, 0}, new int[] {}, new int[] {1, 0, 2})),
        List.of(enrolled("N-K", 3, "frl"), enrolled("N-K", 0, "paid"), enrolled("#S", 1, "paid")),
        travel(),
        records());
  }

  private static Program program(String id, String school, int seats, Attributes attributes) {
    return new Program(new ProgramId(id), new SchoolId(school), new Grade("K"), seats, attributes);
  }

  private static Enrolled enrolled(String program, int students, String ses) {
    return new Enrolled(
        new ProgramId(program), students, new Attributes(List.of("ses"), List.of(ses)));
  }

  private static Records records() {
    Records.Builder records = new Records.Builder();
    records.add(Records.PLACED, 1, 2);
    records.explain(1, 2, new Reason("Enrolment office", "=moved, \"on 3 March\""));
    records.add("Sibling, \"half\"", 2, 1);
    records.add("Sibling, \"half\"", 0, 2);
    records.add("Sibling, \"half\"", 0, 0);
    records.add("Staff", 0, 2);
    records.hold(0, 0);
    records.hold(2, 1);
    records.addShare("N", "ses=frl", new BigDecimal("0.450"));
    records.addShare("N", "", BigDecimal.ONE);
    records.addShare("", "", new BigDecimal("0.000000000000000001"));
    return records.build();
  }

  private static Travel travel() {
    Travel.Builder travel = new Travel.Builder();
    travel.add(new StudentId("cyd"), new SchoolId("N"), 1.25);
    travel.add(new StudentId("ada"), new SchoolId("S"), 0.0000001);
    travel.add(new StudentId("ada"), new SchoolId("N"), 40_075);
    return travel.build();
  }

  public static Policy policy() {
    return new Policy(
        "Every: rule",
        List.of(
            rule(
                "near the district's",
                new BalanceForm.Within(FRL, decimal(1, 10), new Reference.DistrictShare()),
                Per.SCHOOL,
                new Enforcement.Hard()),
            rule(
                "near 45%",
                new BalanceForm.Within(FRL, decimal(1, 8), new Reference.Stated(decimal(45, 100))),
                Per.ZONE,
                new Enforcement.Soft(40)),
            new BalanceRule(
                "at most half in a magnet",
                new BalanceForm.Share(FRL, Fraction.ZERO, decimal(1, 2)),
                Per.PROGRAM,
                Optional.of(new AttributeValue("magnet", "yes")),
                new Enforcement.Hard()),
            rule("no", new BalanceForm.Count(FRL, 0, 12), Per.GRADE, new Enforcement.Report()),
            rule(
                "mean 1.4–2.5",
                new BalanceForm.Mean(
                    "ses",
                    Map.of("frl", 1L, "paid", -2L, "", 3L, "x: y", 4L),
                    decimal(-14, 10),
                    decimal(5, 2)),
                Per.DISTRICT,
                new Enforcement.Report())),
        new PlacementRule(Unlisted.NEVER, true),
        new Points(List.of(0L, 5L), 200, 12, 999),
        new Lottery(-7));
  }

  private static BalanceRule rule(String name, BalanceForm form, Per per, Enforcement enforcement) {
    return new BalanceRule(name, form, per, Optional.empty(), enforcement);
  }

  private static Fraction decimal(long numerator, long denominator) {
    return Fraction.of(numerator, denominator);
  }
}
