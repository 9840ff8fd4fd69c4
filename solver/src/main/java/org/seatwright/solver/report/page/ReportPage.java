package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.List;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.page.ReportFacts.PolicyPart;
import org.seatwright.solver.report.page.ReportFacts.RunFacts;

/**
 * The page of a plan: its sections in the order in which a school board reads them. All numbers of
 * students on it are reckoned from the counts; where those are hidden, so is what they come to.
 */
public final class ReportPage {
  private static final String DEFAULT_HIDING =
      "“hidden” stands where a number of students is so small that it could tell of a child, or where it would let such a number be worked out.";

  private ReportPage() {}

  /** The page of a plan. */
  public static Page of(ReportFacts facts, PlanCounts counts) {
    Reading reading = new Reading(facts, counts);
    List<Section> sections = new ArrayList<>();
    sections.add(Headline.of(reading));
    if (!facts.standing().isValid()) {
      sections.add(MissedSection.of(reading));
    }
    sections.add(ChoiceSection.of(reading));
    sections.add(BalanceSection.of(reading));
    sections.add(SeatSection.of(reading));
    sections.add(SegregationSection.of(reading));
    sections.add(DistanceSection.of(reading));
    sections.add(MapSection.of(reading));
    sections.add(CostSection.of(reading));
    sections.add(fairness(reading));
    sections.add(ProofSection.of(reading));
    sections.add(policy(facts.policy()));
    sections.add(run(facts));
    String year = facts.names().year();
    Page page =
        new Page(
            year.isBlank()
                ? facts.names().district()
                : "%s, %s".formatted(facts.names().district(), year),
            "The plan for the choice round",
            facts.names().policy(),
            List.of(),
            sections,
            facts.run().version());
    return new Page(
        page.district(), page.title(), page.policy(), notes(facts, page), sections, page.version());
  }

  private static List<String> notes(ReportFacts facts, Page page) {
    List<String> notes = new ArrayList<>();
    if (facts.standing().isInterrupted()) {
      notes.add("The run was interrupted before its time; this is the best plan it had found.");
    }
    if (!facts.standing().isValid()) {
      notes.add("This plan is not valid: it misses rules that must hold.");
    }
    if (page.hides() || facts.hiding().isPresent()) {
      notes.add(facts.hiding().orElse(DEFAULT_HIDING));
    }
    return notes;
  }

  private static Section fairness(Reading reading) {
    Count within = reading.total(PlanCounts.ENVY_WITHIN);
    Count across = reading.total(PlanCounts.ENVY_ACROSS);
    Count free = reading.total(PlanCounts.WASTE_TAKEABLE);
    Count kept = reading.total(PlanCounts.WASTE_KEPT);
    return new Section(
        "fairness",
        "Who might complain",
        List.of(
            new Block.Paragraph(
                "A student has justified envy of another who sits where the student would rather be, though the student goes before in the line and the two could change places within the rules."),
            new Block.Tabular(
                new Table(
                    "Reasons for complaint",
                    List.of("reason", "students"),
                    List.of(
                        List.of(
                            new Value.Words("justified envy of someone in the own group"),
                            Value.of(within)),
                        List.of(
                            new Value.Words("justified envy of someone in another group"),
                            Value.of(across)),
                        List.of(
                            new Value.Words("could move to a free seat they prefer"),
                            Value.of(free)),
                        List.of(
                            new Value.Words(
                                "prefer a free seat that a balance rule keeps from them"),
                            Value.of(kept)))))));
  }

  private static Section policy(List<PolicyPart> parts) {
    return new Section(
        "policy",
        "The policy in sentences",
        parts.stream().<Block>map(part -> new Block.Lines(part.title(), part.lines())).toList());
  }

  private static Section run(ReportFacts facts) {
    RunFacts run = facts.run();
    List<String> sentences = new ArrayList<>();
    sentences.add("Made by Seatwright %s.".formatted(run.version()));
    sentences.add(
        "Seed of the engines: %s. Seed of the lottery: %s."
            .formatted(Long.toString(run.seed()), run.lottery()));
    if (!run.budget().isEmpty()) {
      sentences.add("Budget: %s.".formatted(run.budget()));
    }
    sentences.add(
        run.isReproducible()
            ? "The same files, seeds and budget give the same plan, to the byte."
            : "The run was limited by time; another run may find another plan.");
    List<List<Value>> rows = new ArrayList<>();
    run.inputs()
        .forEach(it -> rows.add(List.of(new Value.Words(it.file()), new Value.Words(it.sha256()))));
    facts
        .compared()
        .ifPresent(it ->
            rows.add(
                List.of(
                    new Value.Words(Text.printable(it.file().file()) + " (compared plan)"),
                    new Value.Words(it.file().sha256()))));
    return new Section(
        "run",
        "How this page was made",
        List.of(
            new Block.Bullets(sentences),
            new Block.Tabular(
                new Table("Files read, with their SHA-256", List.of("file", "SHA-256"), rows))));
  }
}
