package org.seatwright.model.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.seatwright.model.DrawnDistrict;
import org.seatwright.model.district.District;
import org.seatwright.model.district.StudentId;
import org.seatwright.model.policy.PlacementRule.Unlisted;

class AccessTest {
  private static final Guarantee.As SEAT = new Guarantee.As.Seat();
  private static final Guarantee.As FLOOR = new Guarantee.As.Floor();
  private static final Criterion STAFF = new Criterion.OnFile("Staff");

  private final District district =
      DrawnDistrict.of(
          """
          North K 9 seats zone=east language=en
          South K 9 seats zone=west language=es
          North 1 9 seats
          Hill K 9 seats zone=east language=en
          Ada K frl: South-K Hill-K zone=east current=Hill home=North speaks=en
          Ben K paid: zone=west current=Oak home= speaks=es
          Cyd 1 paid: zone=west current=North home=South
          Staff Ada Hill-K
          placed Ben Hill-K
          """);

  private final Guarantee continuing =
      new Guarantee("continuing", new Criterion.NamedIn("current"), SEAT);

  private static Policy policy(Unlisted unlisted, List<Menu> menus, Guarantee... guarantees) {
    return Policy.named("Drawn")
        .placement(new PlacementRule(unlisted, false, OptionalInt.empty(), menus))
        .guarantees(List.of(guarantees))
        .build();
  }

  private static Policy unlisted(Unlisted unlisted) {
    return policy(unlisted, List.of());
  }

  private Access.Seats seats(Policy policy, String student) {
    return new Access(district, policy)
        .seats(district.findStudent(new StudentId(student)).orElseThrow());
  }

  /** The programs that the policy lets the student sit in; promised seats left aside. */
  private List<String> open(Policy policy, String student) {
    Access.Seats seats = seats(policy, student);
    List<String> open = new ArrayList<>();
    Map<Menu, Integer> closedBy = new HashMap<>();
    for (int k = 0; k < seats.size(); k++) {
      if (seats.find(k).orElse(null) instanceof Access.Denial.OffMenu(Menu menu)) {
        closedBy.merge(menu, 1, Integer::sum);
      }
      assertThat(seats.allows(k))
          .isEqualTo(seats.find(k).isEmpty())
          .isEqualTo(seats.allowed().contains(k));
      if (seats.allows(k)) {
        open.add(district.programs().get(seats.program(k)).id().value());
      }
    }
    assertThat(seats.closedByMenus()).isEqualTo(closedBy);
    return open;
  }

  /** A guarantee of promised seats that speaks of no one else. */
  private static Guarantee placed(Guarantee.As as) {
    return new Guarantee("placed", Guarantee.PLACED.to(), as);
  }

  private static Guarantee unbinding() {
    return placed(new Guarantee.As.Charge(0));
  }

  @Test
  void neverLeavesTheRankedProgramsOnly() {
    Policy never = policy(Unlisted.NEVER, List.of(), unbinding());

    assertThat(open(never, "Ada")).containsExactly("South-K", "Hill-K");
    assertThat(open(never, "Ben")).isEmpty();
  }

  @Test
  void whenNeededAndNearestOpenEveryProgramOfTheGrade() {
    for (Unlisted word : List.of(Unlisted.WHEN_NEEDED, Unlisted.NEAREST)) {
      Policy any = policy(word, List.of(), unbinding());
      assertThat(open(any, "Ada")).containsExactly("North-K", "South-K", "Hill-K");
      assertThat(open(any, "Ben")).containsExactly("North-K", "South-K", "Hill-K");
      assertThat(open(any, "Cyd")).containsExactly("North-1");
    }
  }

  @Test
  void homeOpensTheSchoolOfTheHomeColumn() {
    Policy home = policy(Unlisted.HOME, List.of(), unbinding());

    assertThat(open(home, "Ada")).containsExactly("North-K", "South-K", "Hill-K");
    assertThat(open(home, "Ben")).as("a blank home").isEmpty();
    assertThat(open(home, "Cyd")).as("South teaches no first grade").isEmpty();
  }

  @Test
  void stayOpensTheSchoolOfTheCurrentColumn() {
    Policy stay = policy(Unlisted.STAY, List.of(), unbinding());

    assertThat(open(stay, "Ada")).containsExactly("South-K", "Hill-K");
    assertThat(open(stay, "Ben")).as("Oak is none of the schools").isEmpty();
    assertThat(open(stay, "Cyd")).containsExactly("North-1");
  }

  @Test
  void anUnlistedSeatIsDeniedByTheWordOfThePolicy() {
    assertThat(seats(unlisted(Unlisted.HOME), "Ada").find(2)).isEmpty();
    assertThat(seats(unlisted(Unlisted.STAY), "Ada").find(0))
        .contains(new Access.Denial.Unlisted(Unlisted.STAY));
  }

  @Test
  void aMenuClosesProgramsToThoseItDoesNotName() {
    Menu zone = new Menu("zone schools", Optional.empty(), new Criterion.Same("zone"));
    Policy policy = policy(Unlisted.WHEN_NEEDED, List.of(zone), unbinding());

    assertThat(open(policy, "Ada"))
        .as("ranked South is off the menu")
        .containsExactly("North-K", "Hill-K");
    assertThat(open(policy, "Ben")).containsExactly("South-K");
    assertThat(seats(policy, "Ada").find(1)).contains(new Access.Denial.OffMenu(zone));
  }

  @Test
  void aMenuIsAboutItsOwnProgramsOnlyAndAllMenusMustAgree() {
    AttributeValue spanish = new AttributeValue("language", "es");
    Menu tested =
        new Menu("tested", Optional.of(spanish), new Criterion.StudentIs(Group.of("speaks", "es")));
    Menu ranked = new Menu("immersion", Optional.of(spanish), new Criterion.Ranked(1));

    assertThat(open(policy(Unlisted.WHEN_NEEDED, List.of(tested), unbinding()), "Ada"))
        .containsExactly("North-K", "Hill-K");
    assertThat(open(policy(Unlisted.WHEN_NEEDED, List.of(tested), unbinding()), "Ben"))
        .containsExactly("North-K", "South-K", "Hill-K");
    assertThat(open(policy(Unlisted.WHEN_NEEDED, List.of(ranked, tested), unbinding()), "Ben"))
        .as("never without a choice")
        .containsExactly("North-K", "Hill-K");
    assertThat(open(policy(Unlisted.WHEN_NEEDED, List.of(ranked), unbinding()), "Ada"))
        .containsExactly("North-K", "South-K", "Hill-K");
  }

  @Test
  void aGuaranteedSeatLeavesNoOther() {
    Policy policy = policy(Unlisted.WHEN_NEEDED, List.of(), continuing);

    assertThat(open(policy, "Ada")).containsExactly("Hill-K");
    assertThat(seats(policy, "Ada").find(0)).contains(new Access.Denial.Promised(continuing));
    assertThat(seats(policy, "Ada").guarantee()).contains(continuing);
    assertThat(seats(policy, "Ada").mustSit()).isTrue();
    assertThat(open(policy, "Cyd")).containsExactly("North-1");
  }

  @Test
  void aGuaranteeThatNoProgramOfTheGradeMeetsBindsNobody() {
    Policy policy = policy(Unlisted.WHEN_NEEDED, List.of(), continuing, unbinding());

    assertThat(open(policy, "Ben")).hasSize(3);
    assertThat(seats(policy, "Ben").guarantee()).isEmpty();
    assertThat(seats(policy, "Ben").mustSit()).isFalse();
  }

  @Test
  void aFloorLeavesWhatIsRankedHigherToo() {
    Guarantee floor = new Guarantee("staff", STAFF, FLOOR);

    assertThat(open(policy(Unlisted.WHEN_NEEDED, List.of(), floor), "Ada"))
        .containsExactly("South-K", "Hill-K");
  }

  @Test
  void aFloorThatWasNotRankedLiesBelowEveryChoice() {
    Guarantee home = new Guarantee("home", new Criterion.NamedIn("home"), FLOOR);

    assertThat(open(policy(Unlisted.NEVER, List.of(), home), "Ada"))
        .containsExactly("North-K", "South-K", "Hill-K");
  }

  @Test
  void aFloorAtTheFavouriteIsAFixedSeat() {
    Guarantee favourite = new Guarantee("favourite", new Criterion.Ranked(1), FLOOR);

    assertThat(open(policy(Unlisted.WHEN_NEEDED, List.of(), favourite), "Ada"))
        .containsExactly("South-K");
  }

  @Test
  void theFirstGuaranteeThatBindsDecides() {
    Guarantee home = new Guarantee("home", new Criterion.NamedIn("home"), SEAT);

    assertThat(open(policy(Unlisted.WHEN_NEEDED, List.of(), home, continuing), "Ada"))
        .containsExactly("North-K");
    assertThat(open(policy(Unlisted.WHEN_NEEDED, List.of(), continuing, home), "Ada"))
        .containsExactly("Hill-K");
    assertThat(open(policy(Unlisted.WHEN_NEEDED, List.of(), home, continuing), "Cyd"))
        .as("home teaches no first grade, so the second binds")
        .containsExactly("North-1");
  }

  @Test
  void guaranteesGoBeforeMenusAndUnlistedSeats() {
    Menu zone = new Menu("zone schools", Optional.empty(), new Criterion.Same("zone"));
    Guarantee south = new Guarantee("south", new Criterion.Same("speaks"), SEAT);
    Guarantee placed = placed(SEAT);

    assertThat(open(policy(Unlisted.NEVER, List.of(zone), south, placed), "Ben"))
        .as("not ranked, not on the menu, promised")
        .containsExactly("Hill-K");
  }

  @Test
  void promisedSeatsAreKeptWhereNoGuaranteeSpeaksOfThem() {
    assertThat(open(unlisted(Unlisted.WHEN_NEEDED), "Ben")).containsExactly("Hill-K");
    assertThat(seats(unlisted(Unlisted.WHEN_NEEDED), "Ben").guarantee()).contains(Guarantee.PLACED);
    assertThat(open(policy(Unlisted.WHEN_NEEDED, List.of(), placed(FLOOR)), "Ben"))
        .containsExactly("Hill-K");
    assertThat(open(policy(Unlisted.WHEN_NEEDED, List.of(), unbinding()), "Ben")).hasSize(3);
  }

  /** Points charged per program of the grade, and last for no seat. */
  private static long[] charged(Access.Seats seats) {
    long[] charged = new long[seats.size() + 1];
    for (Access.Charge charge : seats.charges()) {
      for (int k = 0; k < charged.length; k++) {
        boolean isKept = k < seats.size() && charge.kept().contains(k);
        charged[k] += isKept ? 0 : charge.points();
      }
    }
    return charged;
  }

  @Test
  void chargesAddUpWhereAPromiseIsNotKept() {
    Guarantee staff = new Guarantee("staff", STAFF, new Guarantee.As.Charge(50));
    Guarantee home =
        new Guarantee("home", new Criterion.NamedIn("home"), new Guarantee.As.Charge(7));
    Policy policy = policy(Unlisted.WHEN_NEEDED, List.of(), staff, home, unbinding());

    assertThat(charged(seats(policy, "Ada")))
        .as("North, South (ranked higher than both), Hill, none")
        .containsExactly(50, 0, 0, 57);
    assertThat(charged(seats(policy, "Ben"))).containsExactly(0, 0, 0, 0);
    assertThat(seats(policy, "Ada").mustSit()).isFalse();
  }

  @Test
  void everyonePlacedMustSit() {
    Policy everyone =
        Policy.named("Drawn").placement(new PlacementRule(Unlisted.NEVER, true)).build();

    assertThat(seats(everyone, "Ada").mustSit()).isTrue();
    assertThat(seats(everyone, "Ada").guarantee()).isEmpty();
  }

  @Test
  void programsAreThoseOfTheGrade() {
    Access.Seats ada = seats(unlisted(Unlisted.NEVER), "Ada");

    assertThat(ada.programs()).containsExactly(0, 1, 3);
    assertThat(ada.indexOf(3)).isEqualTo(2);
    assertThat(ada.indexOf(2)).isNegative();
  }

  @Test
  void aGradeThatNobodyTeachesHasNoPrograms() {
    District lost = DrawnDistrict.of("North K 1 seats\nAda 5 frl:");
    Access.Seats seats = new Access(lost, Policy.DEFAULT).seats(0);

    assertThat(seats.programs()).isEmpty();
    assertThat(seats.charges()).isEmpty();
    assertThat(seats.mustSit()).isFalse();
  }
}
