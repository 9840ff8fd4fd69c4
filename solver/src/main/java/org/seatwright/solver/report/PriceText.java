package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.seatwright.solver.report.PriceView.Price;
import org.seatwright.solver.report.PriceView.Saving;

/** What seats and rules cost, as text for the terminal. */
public final class PriceText {
  private final PriceView view;

  private PriceText(PriceView view) {
    this.view = view;
  }

  /** Two tables and what they mean, several lines, the last one ended. */
  public static String of(PriceView view) {
    return new PriceText(view)
        .lines().stream().map(line -> Text.printable(line) + "\n").collect(Collectors.joining());
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "The plan has %s points; the certificate proves that none%s has fewer than %s."
            .formatted(
                Text.number(view.points()),
                view.areLast() ? " that is as good on the levels before points" : "",
                Text.number(view.bound())));
    addRules(lines);
    addSeats(lines);
    lines.add("");
    if (!view.unpriced().isEmpty()) {
      lines.add(
          "No price: %s; another policy tells what else they could be (--policy)."
              .formatted(
                  view.unpriced().stream()
                      .map("rule \"%s\""::formatted)
                      .collect(Collectors.joining(", "))));
    }
    lines.add(left());
    if (!view.rules().isEmpty() || !view.seats().isEmpty()) {
      lines.add(
          "Saves is what is proven of the first step. A price holds where every step in the range"
              + " saves the price, give or take %s; three steps each way were tried."
                  .formatted(Text.count(view.tolerance(), "point", "points")));
    }
    if (view.areLast()) {
      lines.add(
          "Points are the last level: savings are those of plans that are as good on the levels"
              + " before. What a change does to these, a case tells (--seats, --band).");
    }
    return lines;
  }

  private void addRules(List<String> lines) {
    if (!view.rules().isEmpty()) {
      TextTable table =
          new TextTable()
              .row(
                  List.of(
                      "Rule, bounds a step farther out",
                      "step",
                      "price",
                      "saves",
                      "holds (steps)"));
      view.rules()
          .forEach(it ->
              table.row(
                  List.of(
                      it.of(), it.step().toPlainString(), points(it), words(it.one()), range(it))));
      lines.add("");
      lines.addAll(table.lines());
    }
  }

  private void addSeats(List<String> lines) {
    if (!view.seats().isEmpty()) {
      TextTable table =
          new TextTable().row(List.of("Program, one more seat", "price", "saves", "holds (seats)"));
      view.seats()
          .forEach(it -> table.row(List.of(it.of(), points(it), words(it.one()), range(it))));
      lines.add("");
      lines.addAll(table.lines());
    }
  }

  private static String points(Price price) {
    return Text.decimal(price.points(), 1);
  }

  private static String words(Saving saving) {
    return saving.atLeast() == saving.atMost()
        ? Text.number(saving.atMost())
        : "%s to %s".formatted(Text.number(saving.atLeast()), Text.number(saving.atMost()));
  }

  private static String range(Price price) {
    return price
        .holds()
        .map(range ->
            range.from() == range.to()
                ? Text.NONE
                : "%s to %s".formatted(signed(range.from()), signed(range.to())))
        .orElse("not tried");
  }

  private static String signed(int steps) {
    return steps == 0 ? "0" : "%+d".formatted(steps);
  }

  private String left() {
    if (view.left() == 0) {
      return "Every program has a price.";
    }
    String programs = Text.count(view.left(), "other program", "other programs");
    return view.leftAtMost().isPresent()
        ? "No price: %s; one more seat in each would save %s at most, together."
            .formatted(programs, Text.count(view.leftAtMost().getAsLong(), "point", "points"))
        : "No price: %s.".formatted(programs);
  }
}
