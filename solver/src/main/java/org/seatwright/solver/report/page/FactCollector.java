package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.BalanceRule;
import org.seatwright.model.policy.Per;
import org.seatwright.model.policy.Place;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Tally;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Proof;
import org.seatwright.solver.report.OtherRuleView;
import org.seatwright.solver.report.PlanView.PlaceView;
import org.seatwright.solver.report.PlanView.RuleView;
import org.seatwright.solver.report.PolicySentences;
import org.seatwright.solver.report.ReportView;
import org.seatwright.solver.report.ReportView.EngineView;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.page.ReportFacts.EngineTotals;
import org.seatwright.solver.report.page.ReportFacts.Names;
import org.seatwright.solver.report.page.ReportFacts.OtherRule;
import org.seatwright.solver.report.page.ReportFacts.PlaceFacts;
import org.seatwright.solver.report.page.ReportFacts.PolicyPart;
import org.seatwright.solver.report.page.ReportFacts.ProgramFacts;
import org.seatwright.solver.report.page.ReportFacts.Proven;
import org.seatwright.solver.report.page.ReportFacts.RuleFacts;
import org.seatwright.solver.report.page.ReportFacts.RunFacts;
import org.seatwright.solver.report.page.ReportFacts.SchoolFacts;
import org.seatwright.solver.report.page.ReportFacts.Standing;
import org.seatwright.solver.report.page.ReportFacts.Totals;

/** Collects the facts of a run for its report. */
public final class FactCollector {
  private final District district;
  private final Policy policy;
  private final ReportView run;

  private FactCollector(District district, Policy policy, ReportView run) {
    this.district = district;
    this.policy = policy;
    this.run = run;
  }

  /**
   * The facts.
   *
   * @param district as the policy hears it
   * @param hasCertificate whether the run has a certificate
   */
  public static ReportFacts collect(
      District district,
      Policy policy,
      ReportView run,
      boolean hasCertificate,
      Optional<Prices> prices,
      Optional<ReportFacts.Compared> compared) {
    return new FactCollector(district, policy, run).collect(hasCertificate, prices, compared);
  }

  private ReportFacts collect(
      boolean hasCertificate, Optional<Prices> prices, Optional<ReportFacts.Compared> compared) {
    return new ReportFacts(
        new Names(district.name(), district.year(), policy.name()),
        standing(hasCertificate),
        Optional.of(totals()),
        rules(),
        others(),
        schools(),
        programs(),
        PolicySentences.parts(district, policy).entrySet().stream()
            .map(part -> new PolicyPart(part.getKey(), part.getValue()))
            .toList(),
        prices,
        runFacts(),
        compared,
        Optional.empty());
  }

  private Standing standing(boolean hasCertificate) {
    Proven proven =
        switch (run.proof()) {
          case Proof.Optimal _, Proof.WithinGap _ when !run.plan().score().isValid() ->
              Proven.NOTHING;
          case Proof.Optimal _ -> Proven.OPTIMAL;
          case Proof.WithinGap _ -> Proven.WITHIN_GAP;
          case Proof.NoBound _ -> Proven.NOTHING;
          case Proof.Infeasible _ -> Proven.INFEASIBLE;
        };
    return new Standing(
        proven,
        run.plan().score().isValid(),
        run.interrupted(),
        run.gap(),
        run.bound().map(this::levelApart).orElse("points"),
        run.plan().keepsHeld(),
        run.plan().goesByRank(),
        run.proof() instanceof Proof.Infeasible(long missed)
            && missed == run.plan().score().missed(),
        run.leftOut(),
        hasCertificate);
  }

  private String levelApart(Bound bound) {
    int level = bound.levelApart(run.plan().score());
    return level < run.plan().rankLevels().size()
        ? "students " + run.plan().rankLevels().get(level)
        : "points";
  }

  private Totals totals() {
    List<EngineTotals> engines = new ArrayList<>();
    for (EngineView engine : run.engines()) {
      engines.add(new EngineTotals(engine.name(), engine.score().points(), points(engine)));
    }
    return new Totals(run.plan().score().points(), points(run.bound()), engines);
  }

  /** The bound on points, where the levels before it are settled. */
  private OptionalLong points(EngineView engine) {
    return points(engine.score().isValid() ? engine.proof().findBound() : Optional.empty());
  }

  private OptionalLong points(Optional<Bound> bound) {
    return bound
        .filter(it -> it.levelApart(run.plan().score()) == it.ranks().size())
        .map(it -> OptionalLong.of(it.points()))
        .orElse(OptionalLong.empty());
  }

  private List<RuleFacts> rules() {
    List<RuleFacts> facts = new ArrayList<>();
    for (RuleView view : run.plan().rules()) {
      List<BalanceForm> tests = tests(view.rule().form()).toList();
      for (int test = 0; test < tests.size(); test++) {
        facts.add(rule(view, tests.get(test), test, tests.size()));
      }
    }
    return facts;
  }

  private static Stream<BalanceForm> tests(BalanceForm form) {
    return form instanceof BalanceForm.AtLeast several
        ? several.tests().stream().flatMap(FactCollector::tests)
        : Stream.of(form);
  }

  private RuleFacts rule(RuleView view, BalanceForm form, int test, int tests) {
    BalanceRule rule = view.rule();
    List<Place> places = rule.places(district);
    List<PlaceFacts> facts = new ArrayList<>();
    for (int k = 0; k < places.size(); k++) {
      PlaceView place = view.places().get(k * tests + test);
      List<PlaceView> all = view.places().subList(k * tests, (k + 1) * tests);
      boolean ofSchools = rule.per() == Per.SCHOOL && rule.where().isEmpty();
      facts.add(
          new PlaceFacts(
              ofSchools ? district.schoolOf(places.get(k).programs().getFirst()) : k,
              places.get(k).name(),
              form instanceof BalanceForm.Spread ? Optional.empty() : Optional.of(place.band()),
              Optional.of(all.stream().allMatch(it -> it.figure().holds()))));
    }
    return new RuleFacts(
        rule.name(),
        tests == 1 ? "" : view.places().isEmpty() ? "" : view.places().get(test).figure().test(),
        rule.enforcement(),
        rule.per(),
        words(form),
        form,
        facts);
  }

  private static String words(BalanceForm form) {
    Tally tally = form.tallies().getFirst();
    return tally.toString();
  }

  private List<OtherRule> others() {
    return run.plan().others().stream().map(FactCollector::other).toList();
  }

  private static OtherRule other(OtherRuleView rule) {
    return new OtherRule(rule.kind(), rule.name(), rule.enforcement(), rule.places().size());
  }

  private List<SchoolFacts> schools() {
    return IntStream.range(0, district.schools().size())
        .mapToObj(s ->
            new SchoolFacts(
                district.label(s),
                run.plan().schools().get(s).seats(),
                district.schools().get(s).site()))
        .toList();
  }

  private List<ProgramFacts> programs() {
    return IntStream.range(0, district.programs().size())
        .mapToObj(p ->
            new ProgramFacts(
                district.programs().get(p).id().value(),
                district.schoolOf(p),
                district.programs().get(p).grade().value(),
                district.programs().get(p).seats()))
        .toList();
  }

  private RunFacts runFacts() {
    return new RunFacts(
        run.engines().stream().map(EngineView::name).toList(),
        run.seed(),
        words(policy.lottery()),
        words(run.budget()),
        run.isReproducible(),
        run.version(),
        run.inputs());
  }

  private static String words(Lottery lottery) {
    String committed =
        lottery
            .commitment()
            .map(it ->
                lottery.isSealed()
                    ? ", for a trial; the draw that counts is from another, which is committed to"
                        + " and not told yet"
                    : ", the one that was committed to")
            .orElse("");
    return Long.toString(lottery.seed()) + committed;
  }

  private static String words(Budget budget) {
    List<String> words = new ArrayList<>();
    budget
        .time()
        .ifPresent(it ->
            words.add(String.format(Locale.ROOT, "%s seconds", Text.trimmed(it.toNanos() / 1e9))));
    budget.moves().ifPresent(it -> words.add(Text.number(it) + " moves of the search"));
    OptionalDouble gap =
        budget.gap() > 0 ? OptionalDouble.of(budget.gap()) : OptionalDouble.empty();
    gap.ifPresent(it -> words.add("until a gap of " + Text.gap(it) + " is proven"));
    return String.join(", ", words);
  }
}
