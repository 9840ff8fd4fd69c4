package org.seatwright.solver.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.seatwright.datasets.catalog.SourcePage;
import org.seatwright.datasets.notice.Shown;
import org.seatwright.datasets.synthetic.Level;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Policy;
import org.seatwright.solver.bench.Claim;
import org.seatwright.solver.bench.LibraryInstance;
import org.seatwright.solver.bench.RecordBook;
import org.seatwright.solver.report.Text;

/**
 * One line of the catalogue.
 *
 * @param groups whom its balance rules count
 * @param about what is hard about an instance; empty for districts
 * @param best what is known of an instance; empty for districts and where nothing is
 */
record ShelfRow(
    String name,
    String kind,
    long students,
    long schools,
    int grades,
    List<String> groups,
    String policy,
    String about,
    String best,
    String source,
    String licence) {
  private static final int MOST_OF_GROUPS = 20;
  private static final int MOST_OF_ABOUT = 45;

  private static final String DRAWN =
      "drawn, so nobody else has rights in it; the terms of Seatwright";

  static ShelfRow of(String name, District district, Policy policy, SourcePage page) {
    long grades = district.programs().stream().map(it -> it.grade()).distinct().count();
    return new ShelfRow(
        name,
        "district",
        district.students().size(),
        district.schools().size(),
        Math.toIntExact(grades),
        groups(policy),
        policy.name(),
        "",
        "",
        page.source(),
        page.licence());
  }

  static ShelfRow of(LibraryInstance it) {
    int grades = it.profile().levels().stream().map(Level::grades).mapToInt(List::size).sum();
    return new ShelfRow(
        it.instance().name(),
        "library",
        it.profile().students(),
        it.profile().schools(),
        grades,
        groups(it.policy()),
        it.policy().name(),
        it.instance().about(),
        it.known().flatMap(RecordBook.Entry::best).map(best -> best(best.claim())).orElse(""),
        "profile %s, seed %d".formatted(it.profile().name(), it.seed())
            + it.profile().source().map(source -> "; " + source).orElse(""),
        DRAWN);
  }

  private static String best(Claim claim) {
    String plan =
        claim.isValid()
            ? Text.number(claim.points()) + " points"
            : "missed by " + Text.number(claim.missed());
    return claim.isProven() ? plan + ", proven" : plan;
  }

  /** Whom the balance rules count, each once, in their order. */
  private static List<String> groups(Policy policy) {
    Set<String> groups = new LinkedHashSet<>();
    policy.balance().stream().map(BalanceRule::form).forEach(form -> add(form, groups));
    return List.copyOf(groups);
  }

  private static void add(BalanceForm form, Set<String> groups) {
    switch (form) {
      case BalanceForm.Bounded bounded -> groups.add(bounded.tally().toString());
      case BalanceForm.Spread spread -> groups.add(spread.tally().toString());
      case BalanceForm.AtLeast tests -> tests.tests().forEach(test -> add(test, groups));
    }
  }

  /** The cells of the table, clipped so that a row fits a terminal: of a district, its policy. */
  List<String> cells() {
    return List.of(
        name,
        Text.number(students),
        Text.number(schools),
        Integer.toString(grades),
        none(Shown.clip(groups.stream().collect(Collectors.joining(", ")), MOST_OF_GROUPS)),
        Shown.clip(about.isEmpty() ? policy : about, MOST_OF_ABOUT),
        none(best));
  }

  private static String none(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty()).orElse(Text.NONE);
  }
}
