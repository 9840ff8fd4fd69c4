package org.seatwright.model.readiness;

import java.util.List;
import java.util.OptionalLong;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Fraction;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tally;

/**
 * One thing worth knowing before a round. Students, schools and programs are indices in the
 * district's lists, ascending.
 */
public sealed interface Finding {
  Severity severity();

  /** About seats, and who may have them. */
  sealed interface OfSeats extends Finding {}

  /** About what the rules ask of places. */
  sealed interface OfRules extends Finding {}

  /** About families' lists. */
  sealed interface OfLists extends Finding {}

  /** About what stands in the files. */
  sealed interface OfRecords extends Finding {}

  /**
   * Students who may sit in these programs only, and are more than can sit there.
   *
   * @param mustSit true where each of them must have a seat
   * @param usable seats that hard rules let be filled, at most {@code seats}
   */
  record SeatsShort(boolean mustSit, List<Integer> programs, int students, int seats, int usable)
      implements OfSeats {
    public SeatsShort {
      programs = List.copyOf(programs);
    }

    @Override
    public Severity severity() {
      return mustSit ? Severity.ERROR : Severity.WARNING;
    }
  }

  /**
   * Students who may sit nowhere.
   *
   * @param mustSit true where each of them must have a seat
   * @param menu the menu that closes what they ranked, or all there is; blank where the policy
   *     offers them nothing and they ranked nothing
   */
  record NowhereToSit(boolean mustSit, String menu, List<Integer> students) implements OfSeats {
    public NowhereToSit {
      students = List.copyOf(students);
    }

    @Override
    public Severity severity() {
      return mustSit ? Severity.ERROR : Severity.WARNING;
    }
  }

  /**
   * Programs without a seat.
   *
   * @param choices how many choices name one of them
   */
  record NoSeats(List<Integer> programs, long choices) implements OfSeats {
    public NoSeats {
      programs = List.copyOf(programs);
    }

    @Override
    public Severity severity() {
      return choices > 0 ? Severity.WARNING : Severity.NOTE;
    }
  }

  /** Programs with seats in which nobody may sit. */
  record NobodyMaySit(List<Integer> programs, int seats) implements OfSeats {
    public NobodyMaySit {
      programs = List.copyOf(programs);
    }

    @Override
    public Severity severity() {
      return Severity.NOTE;
    }
  }

  /**
   * What one count of a rule comes to at a place of some size.
   *
   * @param size B, the enrolled included
   * @param enrolled of B, children in seats already; {@code enrolledCounted} what they add to N
   * @param lower the smallest N that obeys the rule, {@code upper} the largest
   * @param least the smallest N that who may come there can make up, {@code most} the largest
   */
  record Sum(
      Tally tally,
      Band band,
      long size,
      long enrolled,
      long enrolledCounted,
      long lower,
      long upper,
      long least,
      long most) {
    /** True where no whole number lies between the rule's bounds. */
    public boolean hasNoWholeNumber() {
      return lower > upper;
    }

    /** True where those who may come make up less than the rule asks for. */
    public boolean isTooLittle() {
      return most < lower;
    }
  }

  /**
   * Places that keep a rule only with seats left empty, or not at all, all for the same reason.
   *
   * @param places at least one; all of them or none keep it with some seats empty
   */
  record PlaceLimited(BalanceRule rule, List<Limit> places) implements OfRules {
    public PlaceLimited {
      places = List.copyOf(places);
    }

    /** True where the places cannot keep the rule, however they are filled. */
    public boolean isImpossible() {
      return places.getFirst().isImpossible();
    }

    @Override
    public Severity severity() {
      return switch (rule.enforcement()) {
        case Enforcement.Hard() -> isImpossible() ? Severity.ERROR : Severity.WARNING;
        case Enforcement.Soft _, Enforcement.Report _ -> Severity.NOTE;
      };
    }
  }

  /**
   * Two hard rules that places keep each alone but not both at once, or both only with seats left
   * empty.
   *
   * @param places at least one; all of them or none keep both with some seats empty
   */
  record RulesInConflict(BalanceRule first, BalanceRule second, List<Conflict> places)
      implements OfRules {
    public RulesInConflict {
      places = List.copyOf(places);
    }

    /** True where the places cannot keep both rules, however they are filled. */
    public boolean isImpossible() {
      return places.getFirst().isImpossible();
    }

    @Override
    public Severity severity() {
      return isImpossible() ? Severity.ERROR : Severity.WARNING;
    }
  }

  /**
   * A hard rule that a group is too small for, or too large, if all are to have a seat, or even
   * with no one more than the enrolled.
   *
   * @param ofGroup true where there are too few of those the rule counts, false where there are too
   *     few others
   * @param counted how many of those there are among who may sit in the programs, the enrolled
   *     included
   * @param share the share of a place that they must be, at least
   * @param enrolled children in seats of the programs already
   * @param students who may sit in the programs and for whom there are seats
   * @param mustSit of the students, those who must have a seat
   * @param largest the most students with whom the rule can be kept, the enrolled included
   */
  record GroupLimitsSeating(
      BalanceRule rule,
      boolean ofGroup,
      List<Integer> programs,
      long counted,
      Fraction share,
      long enrolled,
      long students,
      long mustSit,
      long largest)
      implements OfRules {
    public GroupLimitsSeating {
      programs = List.copyOf(programs);
    }

    /** The most students who can be seated; empty where the enrolled are too many already. */
    public OptionalLong most() {
      return largest < enrolled ? OptionalLong.empty() : OptionalLong.of(largest - enrolled);
    }

    @Override
    public Severity severity() {
      return mustSit > largest - enrolled || largest < enrolled ? Severity.ERROR : Severity.WARNING;
    }
  }

  /**
   * A hard rule whose places together need more of a group than may come, or take fewer than must.
   *
   * @param tooFew true where they need more than may come
   * @param programs of the places
   * @param asked what they need at least, or take at most, beside the enrolled
   * @param there how many of the group may sit there, or must and nowhere else
   */
  record TotalOutOfReach(
      BalanceRule rule, boolean tooFew, List<Integer> programs, int places, long asked, long there)
      implements OfRules {
    public TotalOutOfReach {
      programs = List.copyOf(programs);
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }
  }

  /**
   * What a block comes to in one program.
   *
   * @param wanted seats the block says
   * @param seats seats of the program that it gets
   * @param members students of its group who may sit there
   */
  record BlockAt(int program, long wanted, int seats, long members) {}

  /** A block that some programs have fewer seats for than it says; blocks are numbered from 1. */
  record BlockTooLarge(SetAside rule, int block, List<BlockAt> programs) implements OfRules {
    public BlockTooLarge {
      programs = List.copyOf(programs);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /** A block with more seats in some programs than students who may have them. */
  record BlockUnfilled(SetAside rule, int block, List<BlockAt> programs) implements OfRules {
    public BlockUnfilled {
      programs = List.copyOf(programs);
    }

    @Override
    public Severity severity() {
      return rule.unfilled() instanceof SetAside.Unfilled.Kept ? Severity.WARNING : Severity.NOTE;
    }
  }

  /** Shares of last year that no rule compares with, by the group they stand under. */
  record UnusedLastYear(String group, int shares, List<String> groups) implements OfRules {
    public UnusedLastYear {
      groups = List.copyOf(groups);
    }

    @Override
    public Severity severity() {
      return groups.isEmpty() ? Severity.NOTE : Severity.WARNING;
    }
  }

  /** Students without a list. */
  record EmptyLists(List<Integer> students) implements OfLists {
    public EmptyLists {
      students = List.copyOf(students);
    }

    @Override
    public Severity severity() {
      return Severity.NOTE;
    }
  }

  /** Lists of several choices that all are strands of one school, where others teach the grade. */
  record OneSchoolLists(List<Integer> students, int lists) implements OfLists {
    public OneSchoolLists {
      students = List.copyOf(students);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /** Lists of one choice, where there were several to choose from. */
  record OneItemLists(List<Integer> students, int lists) implements OfLists {
    public OneItemLists {
      students = List.copyOf(students);
    }

    @Override
    public Severity severity() {
      return Severity.NOTE;
    }
  }

  /**
   * A group whose lists have one choice much more often than all others' do.
   *
   * @param one lists of one choice in the group, {@code lists} all lists there
   * @param otherOne lists of one choice elsewhere, {@code otherLists} all lists there
   */
  record GroupOfOneItemLists(
      String attribute, String value, int one, int lists, int otherOne, int otherLists)
      implements OfLists {
    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /** Ids that differ only by case, leading zeros or spaces, each set of them in input order. */
  record AlikeIds(Holder holder, List<List<String>> alike) implements OfRecords {
    public AlikeIds {
      alike = alike.stream().map(List::copyOf).toList();
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /**
   * Cells of a column of students that should name schools or programs and name others.
   *
   * @param students who have such a cell
   * @param unknown the ids, in order of first appearance
   * @param alike how many of the ids are known but for case, leading zeros or spaces
   * @param ofStudents how many of the ids are students' own
   * @param isRead true where the policy looks at the column
   */
  record UnknownNames(
      String column,
      List<Integer> students,
      List<String> unknown,
      int alike,
      int ofStudents,
      boolean isRead)
      implements OfRecords {
    public UnknownNames {
      students = List.copyOf(students);
      unknown = List.copyOf(unknown);
    }

    @Override
    public Severity severity() {
      return isRead || alike > 0 ? Severity.WARNING : Severity.NOTE;
    }
  }

  /**
   * Homes or schools far from all others.
   *
   * @param kilometres from the middle of the district beyond which a place is far
   * @param swapped how many would not be far with latitude and longitude exchanged
   * @param mirrored how many would not be far with another sign of latitude or longitude
   * @param atZero how many lie at latitude 0, longitude 0
   */
  record FarAway(
      Holder holder, List<Integer> places, double kilometres, int swapped, int mirrored, int atZero)
      implements OfRecords {
    public FarAway {
      places = List.copyOf(places);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }

  /** Homes or schools whose place on the map is not known, where the policy measures distances. */
  record UnknownSites(Holder holder, List<Integer> places, int all) implements OfRecords {
    public UnknownSites {
      places = List.copyOf(places);
    }

    @Override
    public Severity severity() {
      return Severity.WARNING;
    }
  }
}
