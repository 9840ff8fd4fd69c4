package org.seatwright.solver.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.JsonText;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.model.audit.BalanceFigure;
import org.seatwright.model.audit.Score;
import org.seatwright.solver.Bound;
import org.seatwright.solver.Budget;
import org.seatwright.solver.Proof;
import org.seatwright.solver.report.PlanView.PlaceView;
import org.seatwright.solver.report.PlanView.RuleView;
import org.seatwright.solver.report.ReportView.EngineView;
import org.seatwright.solver.report.ReportView.FileView;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of result.json.
 *
 * <p>A reproducible run gives the same bytes on every machine: fields in a fixed order, numbers
 * rounded to nine decimals, line feeds, no time of day, no paths, and no seconds, which differ from
 * run to run.
 */
public final class ResultJson {
  private static final int DECIMALS = 9;

  private final ReportView report;
  private final List<FileView> outputs;

  private ResultJson(ReportView report, List<FileView> outputs) {
    this.report = report;
    this.outputs = outputs;
  }

  /**
   * The report as JSON, ended by a line feed.
   *
   * @param outputs the files of the run folder beside this one
   */
  public static String of(ReportView report, List<FileView> outputs) {
    return JsonText.of(new ResultJson(report, outputs).root());
  }

  private ObjectNode root() {
    ObjectNode root = JsonText.object();
    root.put(ResultKey.STATUS, report.status());
    root.put(ResultKey.VALID, report.plan().score().isValid());
    addLevels(root, report.plan().score());
    addBound(root, report.plan().score(), report.bound());
    report.gap().ifPresent(gap -> root.put(ResultKey.GAP, number(gap)));
    if (!report.leftOut().isEmpty()) {
      ArrayNode leftOut = root.putArray("bound-leaves-out");
      report.leftOut().forEach(leftOut::add);
    }
    addConflict(root);
    ArrayNode engines = root.putArray("engines");
    report.engines().forEach(engine -> addEngine(engines.addObject(), engine));
    root.put("cross-check", report.crossCheck());
    root.put("district", report.plan().district());
    root.put("policy", report.plan().policy());
    root.put("seed", report.seed());
    addBudget(root.putObject("budget"));
    root.put("reproducible", report.isReproducible());
    root.put("interrupted", report.interrupted());
    root.put("version", report.version());
    addFiles(root.putArray(ResultKey.INPUTS), report.inputs());
    addFiles(root.putArray(ResultKey.OUTPUTS), outputs);
    CategoriesJson.addTo(root, report.plan().categories());
    ArrayNode balance = root.putArray("balance");
    report.plan().rules().forEach(rule -> addRule(balance.addObject(), rule));
    OtherRulesJson.addTo(root, report.plan().others());
    new FiguresJson(report.plan().figures()).addTo(root.putObject("figures"));
    return root;
  }

  private static void addFiles(ArrayNode node, List<FileView> files) {
    files.forEach(file ->
        node.addObject().put(ResultKey.FILE, file.file()).put(ResultKey.SHA256, file.sha256()));
  }

  /** Which hard rules are missed where and by how many; nothing for a valid plan. */
  private void addConflict(ObjectNode root) {
    if (report.plan().violations().isEmpty()) {
      return;
    }
    root.put(ResultKey.MISSED, report.plan().score().missed());
    if (report.proof() instanceof Proof.Infeasible(long missed)) {
      root.put(ResultKey.MISSED_AT_LEAST, missed);
    }
    ArrayNode violations = root.putArray("violations");
    for (ViolationView violation : report.plan().violations()) {
      violations
          .addObject()
          .put("rule", violation.rule())
          .put("place", violation.place())
          .put(ResultKey.MISSED, violation.missed())
          .put("message", violation.message());
    }
  }

  private static void addLevels(ObjectNode node, Score score) {
    if (!score.ranks().isEmpty()) {
      ArrayNode ranks = node.putArray(ResultKey.RANKS);
      score.ranks().forEach(ranks::add);
    }
    node.put(ResultKey.POINTS, score.points());
  }

  /** The bounds of the levels; the points have one where those of the ranks are reached. */
  private static void addBound(ObjectNode node, Score score, Optional<Bound> found) {
    found.ifPresent(bound -> {
      if (!bound.ranks().isEmpty()) {
        ArrayNode ranks = node.putArray(ResultKey.BOUND_RANKS);
        bound.ranks().forEach(ranks::add);
      }
      if (bound.levelApart(score) == bound.ranks().size()) {
        node.put(ResultKey.BOUND, bound.points());
      }
    });
  }

  private void addEngine(ObjectNode node, EngineView engine) {
    node.put("engine", engine.name());
    addLevels(node, engine.score());
    node.put(ResultKey.MISSED, engine.score().missed());
    addBound(node, engine.score(), engine.proof().findBound());
    if (engine.proof() instanceof Proof.Infeasible(long missed)) {
      node.put(ResultKey.MISSED_AT_LEAST, missed);
    }
    if (!report.isReproducible()) {
      node.put("seconds", BigDecimal.valueOf(engine.seconds()).setScale(3, RoundingMode.HALF_UP));
    }
  }

  private void addBudget(ObjectNode node) {
    Budget budget = report.budget();
    budget.time().ifPresent(time -> node.put("seconds", number(time.toNanos() / 1e9)));
    budget.moves().ifPresent(moves -> node.put("moves", moves));
    node.put(ResultKey.GAP, number(budget.gap()));
  }

  private static void addRule(ObjectNode node, RuleView rule) {
    node.put("rule", rule.rule().name());
    node.put("enforce", BandText.enforcement(rule.rule().enforcement()));
    ArrayNode places = node.putArray("places");
    for (PlaceView view : rule.places()) {
      BalanceFigure place = view.figure();
      ObjectNode it = places.addObject().put("place", place.place());
      if (!place.test().isEmpty()) {
        it.put("test", place.test());
      }
      it.put("enrols", place.enrols())
          .put("n", place.weighted())
          .put("lower", place.lower())
          .put("upper", place.upper())
          .put(ResultKey.MISSED, place.missed());
    }
  }

  /** The number to nine decimals. */
  public static BigDecimal number(double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
