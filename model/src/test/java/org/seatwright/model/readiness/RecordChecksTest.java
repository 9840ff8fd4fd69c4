package org.seatwright.model.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seatwright.model.readiness.Checked.FRL;
import static org.seatwright.model.readiness.Checked.HARD;
import static org.seatwright.model.readiness.Checked.findings;
import static org.seatwright.model.readiness.Checked.only;
import static org.seatwright.model.readiness.Checked.policy;
import static org.seatwright.model.readiness.Checked.share;
import static org.seatwright.model.readiness.Checked.students;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seatwright.model.choice.RankedChoices;
import org.seatwright.model.district.AlikeIds;
import org.seatwright.model.district.Attributes;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Grade;
import org.seatwright.model.district.Program;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.district.School;
import org.seatwright.model.district.SchoolId;
import org.seatwright.model.district.Site;
import org.seatwright.model.district.Student;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.district.Travel;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Basis;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Reference;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;

/** Set-asides, last year's shares, ids, names and places on the map. */
class RecordChecksTest {
  private static SetAside setAside(SetAside.Unfilled unfilled, SetAside.Block... blocks) {
    return new SetAside("aside", Optional.empty(), List.of(blocks), unfilled);
  }

  private static SetAside.Block frl(int seats) {
    return new SetAside.Block(Optional.of(Group.of(FRL)), new SetAside.Size.Seats(seats));
  }

  private static Readiness check(String drawing, SetAside rule) {
    return Checked.of(drawing, Policy.named("Drawn").setAsides(List.of(rule)).build());
  }

  @Test
  void aBlockLargerThanWhatIsLeftOfItsProgramIsNamed() {
    String drawing = "North K 4 seats\nSouth K 9 seats\n" + students("F", 9, "frl", "");
    SetAside rule = setAside(new SetAside.Unfilled.Kept(), frl(3), frl(2));

    assertThat(only(check(drawing, rule), Finding.BlockTooLarge.class))
        .isEqualTo(new Finding.BlockTooLarge(rule, 2, List.of(new Finding.BlockAt(0, 2, 1, 9))));
  }

  @Test
  void aBlockWithFewerStudentsThanSeatsIsNamedWhereItMatters() {
    String drawing = "North K 4 seats\n" + students("F", 2, "frl", "");
    SetAside kept = setAside(new SetAside.Unfilled.Kept(), frl(3));
    SetAside priced = setAside(new SetAside.Unfilled.Released(5), frl(3));
    SetAside free = setAside(new SetAside.Unfilled.Released(0), frl(3));

    Finding.BlockUnfilled unfilled = only(check(drawing, kept), Finding.BlockUnfilled.class);
    assertThat(unfilled.programs()).containsExactly(new Finding.BlockAt(0, 3, 3, 2));
    assertThat(unfilled.severity()).isEqualTo(Severity.WARNING);
    assertThat(only(check(drawing, priced), Finding.BlockUnfilled.class).severity())
        .isEqualTo(Severity.NOTE);
    assertThat(findings(check(drawing, free), Finding.BlockUnfilled.class)).isEmpty();
  }

  private static final String LAST_YEAR =
      """
      North K 9 seats
      Ada K frl: North-K
      last-year North 0.4 ses=frl
      last-year - 0.5 ses=poor
      last-year North-K 0.5
      """;

  private static Policy within(Reference reference) {
    BalanceForm form =
        new BalanceForm.Within(
            new Tally.Members(Group.of(FRL), Optional.empty()),
            Fraction.of(1, 2),
            reference,
            new Basis.Enrolled());
    return policy(new BalanceRule("rule", form, Per.SCHOOL, Optional.empty(), HARD));
  }

  @Test
  void sharesOfLastYearUnderAGroupOfNoRuleAreNamed() {
    assertThat(
            findings(
                Checked.of(LAST_YEAR, within(new Reference.LastYear())),
                Finding.UnusedLastYear.class))
        .containsExactly(new Finding.UnusedLastYear("ses=poor", 1, List.of("ses=frl")));
    assertThat(
            findings(
                Checked.of(LAST_YEAR, within(new Reference.DistrictShare())),
                Finding.UnusedLastYear.class))
        .containsExactly(
            new Finding.UnusedLastYear("", 1, List.of()),
            new Finding.UnusedLastYear("ses=frl", 1, List.of()),
            new Finding.UnusedLastYear("ses=poor", 1, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "S007, s7",
    "007, 7",
    "000, 0",
    "0, 0",
    "100, 100",
    "A-01-02, a-1-2",
    "10203, 10203",
    "' x ', x",
    "B0, b0",
    "1.05, 1.05",
    "1.005, 1.005",
    "01.05, 1.05",
    "S.01, s.1",
    "S.001, s.1",
    ".05, .5",
    "S1.05, s1.05",
    "0a, 0a"
  })
  void whatIsLeftOfAnIdIsWhatPeopleRead(String id, String form) {
    assertThat(AlikeIds.form(id)).isEqualTo(form);
  }

  @Test
  void idsThatDifferOnlyByCaseZerosOrSpacesAreNamedTogether() {
    District district =
        district(
            List.of(school("N1", Optional.empty()), school("n01", Optional.empty())),
            List.of(
                student("7", Optional.empty()),
                student("A", Optional.empty()),
                student("007", Optional.empty()),
                student("07", Optional.empty()),
                student("b", Optional.empty())));

    assertThat(findings(Checked.of(district, Policy.DEFAULT), Finding.AlikeIds.class))
        .containsExactly(
            new Finding.AlikeIds(Holder.SCHOOL, List.of(List.of("N1", "n01"))),
            new Finding.AlikeIds(Holder.STUDENT, List.of(List.of("7", "007", "07"))));
  }

  private static final String NAMES =
      """
      North K 9 seats
      South K 9 seats
      Ada K frl current=North sibling=North-K: North-K
      Ben K frl current=north;West sibling=: North-K
      Cyd K frl current=West sibling=Ada: North-K
      Dee K frl current= sibling=South: North-K
      """;

  @Test
  void idsInAColumnThatThePolicyReadsMustBeKnown() {
    Policy policy =
        Policy.named("Drawn")
            .guarantees(
                List.of(
                    new Guarantee(
                        "Stay",
                        new Criterion.AnyOf(List.of(new Criterion.NamedIn(Criterion.CURRENT))),
                        new Guarantee.As.Charge(1))))
            .build();

    assertThat(findings(Checked.of(NAMES, policy), Finding.UnknownNames.class))
        .containsExactly(
            new Finding.UnknownNames(
                "current", List.of(1, 2), List.of("north", "West"), 1, 0, true),
            new Finding.UnknownNames("sibling", List.of(2), List.of("Ada"), 0, 1, false));
  }

  @Test
  void aColumnThatNobodyReadsAndThatMostlyNamesNothingIsLeftAlone() {
    String yesAndNo =
        "North K 9 seats\nAda K frl sibling=yes: North-K\nBen K frl sibling=North: North-K\n"
            + "Cyd K frl sibling=no: North-K\n";

    assertThat(findings(Checked.of(yesAndNo, Policy.DEFAULT), Finding.UnknownNames.class))
        .isEmpty();
  }

  private static School school(String id, Optional<Site> site) {
    return new School(new SchoolId(id), id, site, Attributes.NONE);
  }

  private static Student student(String id, Optional<Site> site) {
    return new Student(new StudentId(id), new Grade("K"), site, Attributes.NONE);
  }

  private static District district(List<School> schools, List<Student> students) {
    Program program =
        new Program(
            new ProgramId("P"),
            schools.getFirst().id(),
            new Grade("K"),
            students.size(),
            Attributes.NONE);
    return new District(
        "Drawn",
        "",
        schools,
        List.of(program),
        students,
        RankedChoices.of(students.stream().map(_ -> new int[] {0}).toList()),
        List.of(),
        Travel.NONE);
  }

  private static Optional<Site> at(double latitude, double longitude) {
    return Optional.of(new Site(latitude, longitude));
  }

  @Test
  void placesFarFromAllOthersAreCountedWithWhatMayHaveHappened() {
    District district =
        district(
            List.of(school("near", at(41.3, -72.9)), school("far", at(41.3, 72.9))),
            List.of(
                student("a", at(41.31, -72.91)),
                student("b", at(41.32, -72.92)),
                student("c", at(41.33, -72.93)),
                student("d", at(41.34, -72.94)),
                student("e", at(41.35, -72.95)),
                student("f", at(41.36, -72.96)),
                student("swapped", at(-72.91, 41.31)),
                student("zero", at(0, 0)),
                student("none", Optional.empty())));
    Readiness readiness = Checked.of(district, Policy.DEFAULT);

    List<Finding.FarAway> far = findings(readiness, Finding.FarAway.class);
    assertThat(far)
        .extracting(Finding.FarAway::holder)
        .containsExactly(Holder.SCHOOL, Holder.STUDENT);
    assertThat(far.get(0).places()).containsExactly(1);
    assertThat(far.get(0).mirrored()).isEqualTo(1);
    assertThat(far.get(1).places()).containsExactly(6, 7);
    assertThat(List.of(far.get(1).swapped(), far.get(1).mirrored(), far.get(1).atZero()))
        .containsExactly(1, 0, 1);
    assertThat(far.get(1).kilometres()).isGreaterThanOrEqualTo(50);
    assertThat(only(readiness, Finding.UnknownSites.class))
        .isEqualTo(new Finding.UnknownSites(Holder.STUDENT, List.of(8), 9));
  }

  @Test
  void whereNoPlaceIsKnownOrNoDistanceMattersNothingIsSaid() {
    String drawing = "North K 9 seats\nAda K frl: North-K\n";
    String halfKnown = "North K 9 seats @0\nAda K frl: North-K\n";
    Policy listed =
        Policy.named("Drawn")
            .placement(new PlacementRule(PlacementRule.Unlisted.NEVER, false))
            .build();

    assertThat(findings(Checked.of(drawing, Policy.DEFAULT), Finding.UnknownSites.class)).isEmpty();
    assertThat(findings(Checked.of(halfKnown, listed), Finding.UnknownSites.class)).isEmpty();
    assertThat(findings(Checked.of(halfKnown, Policy.DEFAULT), Finding.UnknownSites.class))
        .hasSize(1);
  }

  @Test
  void oneSchoolInSeveralStrandsIsSuspiciousWhereOthersTeachTheGrade() {
    String strands =
        """
        North K.a 9 seats
        North K.b 9 seats
        South K 9 seats
        Ada K frl: North-K.a North-K.b
        Ben K frl: North-K.a South-K
        Cyd K frl: North-K.b
        Dee K frl:
        """;
    Readiness readiness = Checked.of(strands, Policy.DEFAULT);

    assertThat(only(readiness, Finding.OneSchoolLists.class))
        .isEqualTo(new Finding.OneSchoolLists(List.of(0), 3));
    assertThat(only(readiness, Finding.OneItemLists.class))
        .isEqualTo(new Finding.OneItemLists(List.of(2), 3));
    assertThat(only(readiness, Finding.EmptyLists.class))
        .isEqualTo(new Finding.EmptyLists(List.of(3)));
    assertThat(
            findings(
                Checked.of(
                    strands.replace("South K", "South 1").replace(" South-K", ""), Policy.DEFAULT),
                Finding.OneSchoolLists.class))
        .isEmpty();
  }

  @Test
  void aGroupWithManyMoreListsOfOneChoiceIsNamed() {
    String drawing =
        "North K 99 seats\nSouth K 99 seats\n"
            + students("F", 20, "frl", "North-K")
            + students("G", 20, "frl", "North-K South-K")
            + students("P", 16, "paid", "North-K")
            + students("Q", 24, "paid", "North-K South-K");

    assertThat(
            findings(Checked.of(drawing, policy(share("r", FRL, 0, 100))), Finding.OfLists.class))
        .contains(new Finding.GroupOfOneItemLists("ses", "frl", 20, 40, 16, 40));
    String evenly = drawing.replace("F20 K frl: North-K\n", "F20 K frl: North-K South-K\n");
    assertThat(findings(Checked.of(evenly, Policy.DEFAULT), Finding.GroupOfOneItemLists.class))
        .isEmpty();
  }

  @Test
  void gradesStandInTheOrderInWhichChildrenPassThem() {
    String drawing =
        """
        North 10 5 seats
        North PK 5 seats
        North 9 5 seats
        North K 5 seats
        Ada 2 frl:
        """;

    assertThat(Checked.of(drawing, Policy.DEFAULT).census().grades())
        .extracting(Census.GradeCount::grade)
        .containsExactly("PK", "K", "2", "9", "10");
  }

  @Test
  void theCensusCountsByGradeAndGroup() {
    String drawing =
        """
        North K 5 seats
        South K 4 seats
        North 1 2 seats
        Ada K frl: North-K South-K
        Ben 1 paid:
        Cyd K paid: North-K
        placed Cyd North-K
        """;
    Census census = Checked.of(drawing, Policy.DEFAULT).census();

    assertThat(census.grades())
        .containsExactly(
            new Census.GradeCount("K", 2, 1, 2, 3, 2, 2, 9),
            new Census.GradeCount("1", 1, 0, 0, 0, 1, 1, 2));
    assertThat(census.groups())
        .containsExactly(
            new Census.GroupCount("ses", "frl", List.of(1, 0), 1, 0, 0),
            new Census.GroupCount("ses", "paid", List.of(1, 1), 1, 1, 0));
  }
}
