package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;
import org.seatwright.model.policy.Fraction;

/**
 * What a run says of itself in result.json.
 *
 * @param status the word for what is proven
 * @param valid whether the plan obeys the hard rules
 * @param missed students by which the plan misses hard rules
 * @param missedAtLeast by how many every plan misses them, where that is stated
 * @param ranks of the plan, one per level of the objective
 * @param boundRanks of the bound, empty where there is none
 * @param bound of the points, where one is stated
 * @param gap between plan and bound, where one is stated
 * @param inputs the files the run read
 * @param outputs the files it wrote, its own result aside
 */
public record StatedRun(
    String status,
    boolean valid,
    long missed,
    Optional<Long> missedAtLeast,
    List<Long> ranks,
    long points,
    List<Long> boundRanks,
    Optional<Long> bound,
    Optional<Fraction> gap,
    List<InputFile> inputs,
    List<InputFile> outputs) {
  public StatedRun {
    ranks = List.copyOf(ranks);
    boundRanks = List.copyOf(boundRanks);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }
}
