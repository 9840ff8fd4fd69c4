package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.page.ReportFacts.EngineTotals;
import org.seatwright.solver.report.page.ReportFacts.Standing;
import org.seatwright.solver.report.page.ReportFacts.Totals;

/** Audit, cross-check and certificate in plain words. */
final class ProofSection {
  private final Reading reading;
  private final Standing standing;

  private ProofSection(Reading reading) {
    this.reading = reading;
    this.standing = reading.facts().standing();
  }

  static Section of(Reading reading) {
    return new ProofSection(reading).section();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        standing.isValid()
            ? "Audit: the plan was reckoned again from the district's files, by code that knows"
                + " nothing of how it was found. Every rule that must hold does."
            : "Audit: the plan was reckoned again from the district's files, by code that knows"
                + " nothing of how it was found. It misses rules that must hold; they are listed"
                + " above.");
    sentences.add(crossCheck());
    sentences.add(proof());
    if (!standing.leftOut().isEmpty()) {
      sentences.add(
          "The bound makes no use of %s. It holds for every plan all the same, but may be farther from this one than it needs to be."
              .formatted(
                  Phrases.list(standing.leftOut().stream().map(it -> "“" + it + "”").toList())));
    }
    sentences.add(certificate());
    reading
        .facts()
        .compared()
        .ifPresent(it ->
            sentences.add(
                "The compared plan (%s) %s under the same policy."
                    .formatted(
                        it.file().file(),
                        it.isValid()
                            ? "keeps every rule that must hold"
                            : "breaks rules that must hold")));
    blocks.add(new Block.Bullets(sentences));
    reading.facts().totals().ifPresent(it -> blocks.add(new Block.Tabular(totals(it))));
    return new Section("proof", "How this was checked", blocks);
  }

  private String crossCheck() {
    List<String> engines = reading.facts().run().engines();
    return engines.size() > 1
        ? "Cross-check: %s solved the same problem and share no search code. What each claims of points, rules and bounds agrees with the audit and with the other."
            .formatted(Phrases.list(engines))
        : "Cross-check: one engine was used (%s). What it claims of points and rules agrees with the audit."
            .formatted(Phrases.list(engines));
  }

  private String proof() {
    String policy =
        standing.byRank()
            ? "the policy looks at ranks first, then at points"
            : "the policy adds up points for every placement, and fewer are better";
    String measure =
        standing.keepsHeld()
            ? "As few students as possible lose the seat they hold; beyond that, " + policy
            : policy.replaceFirst("the", "The");
    if (!standing.isValid() && standing.proven() != ReportFacts.Proven.INFEASIBLE) {
      return "Proof: whether there is a plan that keeps every rule that must hold was not settled.";
    }
    return switch (standing.proven()) {
      case INFEASIBLE -> "Proof: it is proven that no plan at all keeps every rule that must hold.";
      case OPTIMAL ->
          "Proof: %s. No plan within the rules is better than this one.".formatted(measure);
      case WITHIN_GAP ->
          "Proof: %s. Of this plan's %s at most %s could be saved by any plan within the rules."
              .formatted(
                  measure,
                  standing.levelApart(),
                  standing.gap().isPresent()
                      ? Text.gap(standing.gap().getAsDouble())
                      : "an unknown share");
      case NOTHING -> "Proof: %s. How few it could be was not proven.".formatted(measure);
    };
  }

  private String certificate() {
    if (standing.hasCertificate() && reading.facts().hiding().isPresent()) {
      return "Certificate: the run has one, certificate.json, with the prices that prove a bound in"
          + " whole numbers. It is not published, because prices may follow from single"
          + " students; whoever has the run and the district's files can check it without"
          + " any engine: ./run.sh verify DISTRICT RUN.";
    }
    return standing.hasCertificate()
        ? "Certificate: certificate.json holds the prices that prove a bound in whole numbers."
            + " Anyone with the district's files can check it, and every file of the run, without"
            + " any engine: ./run.sh verify DISTRICT RUN."
        : "Certificate: there is none, because no bound was proven by prices.";
  }

  private static Table totals(Totals totals) {
    List<List<Value>> rows = new ArrayList<>();
    rows.add(row("this plan", totals.points(), totals.bound()));
    for (EngineTotals engine : totals.engines()) {
      rows.add(row("found by " + engine.engine(), engine.points(), engine.bound()));
    }
    return new Table("Points", List.of("plan", "points", "proven: no fewer than"), rows);
  }

  private static List<Value> row(String plan, long points, OptionalLong bound) {
    return List.of(
        new Value.Words(plan),
        new Value.Whole(points),
        bound.isPresent() ? new Value.Whole(bound.getAsLong()) : new Value.Undefined());
  }
}
