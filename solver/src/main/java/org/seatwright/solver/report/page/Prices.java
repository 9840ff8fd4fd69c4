package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.model.certificate.Level;
import org.seatwright.model.certificate.LevelCertificate;
import org.seatwright.model.certificate.SidePrice;
import org.seatwright.model.problem.AssignmentProblem;
import org.seatwright.model.problem.BalanceRow;
import org.seatwright.model.problem.ProblemPart;

/**
 * What seats and rules cost: the prices that prove the bound on points. Where one more seat, or
 * room for one more student, were given, the points could fall by about the price and not by more
 * than that and the gap.
 *
 * @param seats programs whose seats have a price, the dearest first
 * @param bounds sides of rules that have a price, the dearest first
 */
public record Prices(List<SeatPrice> seats, List<BoundPrice> bounds) {
  public Prices {
    seats = List.copyOf(seats);
    bounds = List.copyOf(bounds);
  }

  /** A seat in a program (index), in points. */
  public record SeatPrice(int program, double points) {}

  /**
   * One student of room at a place, in points.
   *
   * @param isLower whether it is the lower bound that costs
   */
  public record BoundPrice(String rule, String place, boolean isLower, double points) {}

  private record Side(String rule, String place, boolean isLower) {}

  /** The prices of the points of every part; empty where no certificate is about points. */
  public static Optional<Prices> of(List<ProblemPart> parts, List<LevelCertificate> certificates) {
    List<LevelCertificate> points =
        certificates.stream().filter(it -> it.level() instanceof Level.Points).toList();
    if (points.isEmpty()) {
      return Optional.empty();
    }
    List<SeatPrice> seats = new ArrayList<>();
    Map<Side, Double> sides = new LinkedHashMap<>();
    for (LevelCertificate certificate : points) {
      ProblemPart part = parts.get(certificate.part());
      double denominator = certificate.multipliers().denominator();
      List<Long> ofSeats = certificate.multipliers().seats();
      for (int p = 0; p < ofSeats.size(); p++) {
        if (ofSeats.get(p) > 0) {
          seats.add(new SeatPrice(part.program(p), ofSeats.get(p) / denominator));
        }
      }
      for (SidePrice side : certificate.multipliers().sides()) {
        if (side.multiplier() > 0) {
          double price = (double) side.multiplier() * side.bottom() / denominator;
          sides.merge(side(part.problem(), side), price, Double::sum);
        }
      }
    }
    seats.sort(
        Comparator.comparingDouble(SeatPrice::points)
            .reversed()
            .thenComparingInt(SeatPrice::program));
    List<BoundPrice> bounds = new ArrayList<>();
    sides.forEach((side, price) ->
        bounds.add(new BoundPrice(side.rule(), side.place(), side.isLower(), price)));
    bounds.sort(Comparator.comparingDouble(BoundPrice::points).reversed());
    return Optional.of(new Prices(seats, bounds));
  }

  private static Side side(AssignmentProblem problem, SidePrice side) {
    BalanceRow row = problem.rows().get(side.row());
    return new Side(row.rule(), row.place(), side.isLower());
  }

  /** The dearest bound of a rule, empty where none has a price. */
  Optional<BoundPrice> dearest(String rule) {
    return bounds.stream().filter(it -> it.rule().equals(rule)).findFirst();
  }
}
