package org.seatwright.solver.report.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.seatwright.model.audit.RuleFigure;
import org.seatwright.model.district.Site;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Enforcement;
import org.seatwright.model.policy.Per;
import org.seatwright.solver.report.ReportView.FileView;

/**
 * What a report says beside numbers of students: the rules, the schools, what is proven, how the
 * run was made. Points are sums over students, so they are optional, as are prices.
 *
 * @param rules one per test of each balance rule, in the order of {@code PlanCounts.rules}
 * @param schools in the order of the dimension {@code school}
 * @param programs in the order of the dimension {@code program}
 * @param policy the policy in sentences, part by part
 * @param compared the plan shown beside, by the name of its file
 * @param hiding why numbers are hidden, where some are
 */
public record ReportFacts(
    Names names,
    Standing standing,
    Optional<Totals> totals,
    List<RuleFacts> rules,
    List<OtherRule> others,
    List<SchoolFacts> schools,
    List<ProgramFacts> programs,
    List<PolicyPart> policy,
    Optional<Prices> prices,
    RunFacts run,
    Optional<Compared> compared,
    Optional<String> hiding) {
  public ReportFacts {
    rules = List.copyOf(rules);
    others = List.copyOf(others);
    schools = List.copyOf(schools);
    programs = List.copyOf(programs);
    policy = List.copyOf(policy);
  }

  /** What things are called; an unknown year is blank. */
  public record Names(String district, String year, String policy) {}

  /** What is proven of a plan. */
  public enum Proven {
    OPTIMAL,
    WITHIN_GAP,
    NOTHING,
    INFEASIBLE
  }

  /**
   * How the plan stands.
   *
   * @param gap the share of what the level decides that could be saved at most
   * @param levelApart what the gap is a share of, in words: points, or students beyond a rank
   * @param keepsHeld whether students are kept in seats they hold before all else
   * @param byRank whether the objective goes by ranks before points
   * @param isLeastMissed whether the plan is proven to miss hard rules by the fewest students
   * @param leftOut rules that the bound makes no use of
   * @param hasCertificate whether prices prove a bound
   */
  public record Standing(
      Proven proven,
      boolean isValid,
      boolean isInterrupted,
      OptionalDouble gap,
      String levelApart,
      boolean keepsHeld,
      boolean byRank,
      boolean isLeastMissed,
      List<String> leftOut,
      boolean hasCertificate) {
    public Standing {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** Points of the plan and of every engine's own. */
  public record Totals(long points, OptionalLong bound, List<EngineTotals> engines) {
    public Totals {
      engines = List.copyOf(engines);
    }
  }

  /** What one engine found and proved on its own, in points. */
  public record EngineTotals(String engine, long points, OptionalLong bound) {}

  /**
   * One test of a balance rule.
   *
   * @param test what it counts, where the rule has several tests; else blank
   * @param tally whom it counts, in words
   */
  public record RuleFacts(
      String name,
      String test,
      Enforcement enforcement,
      Per per,
      String tally,
      BalanceForm form,
      List<PlaceFacts> places) {
    public RuleFacts {
      places = List.copyOf(places);
    }
  }

  /**
   * A place of a rule.
   *
   * @param row of the place in the tabulation
   * @param band what it may hold; empty where that follows from the plan
   * @param holds whether the rule, with all its tests, holds there; empty where that is hidden
   */
  public record PlaceFacts(int row, String label, Optional<Band> band, Optional<Boolean> holds) {
    public boolean isMissed() {
      return holds.equals(Optional.of(false));
    }
  }

  /** A set-aside, fairness or family rule at so many places. */
  public record OtherRule(RuleFigure.Kind kind, String name, Enforcement enforcement, int places) {}

  public record SchoolFacts(String label, long seats, Optional<Site> site) {}

  public record ProgramFacts(String id, int school, String grade, long seats) {}

  /** A part of the policy in sentences. */
  public record PolicyPart(String title, List<String> lines) {
    public PolicyPart {
      lines = List.copyOf(lines);
    }
  }

  /**
   * How the run was made.
   *
   * @param lottery the seed in words, and whether it was committed to
   * @param budget in words
   */
  public record RunFacts(
      List<String> engines,
      long seed,
      String lottery,
      String budget,
      boolean isReproducible,
      String version,
      List<FileView> inputs) {
    public RunFacts {
      engines = List.copyOf(engines);
      inputs = List.copyOf(inputs);
    }
  }

  /** A plan made elsewhere, judged under the same policy. */
  public record Compared(FileView file, boolean isValid) {}
}
