package org.seatwright.datasets.read;

import java.util.List;
import java.util.Optional;

/**
 * What a run says of itself in result.json.
 *
 * @param status the word for what is proven
 * @param missed students by which the plan misses hard rules
 * @param missedAtLeast by how many every plan misses them, where that is stated
 * @param ranks of the plan, one per level of the objective
 * @param boundRanks of the bound, empty where there is none
 * @param bound of the points, where one is stated
 * @param inputs the files the run read
 */
public record StatedRun(
    String status,
    long missed,
    Optional<Long> missedAtLeast,
    List<Long> ranks,
    long points,
    List<Long> boundRanks,
    Optional<Long> bound,
    List<InputFile> inputs) {
  public StatedRun {
    ranks = List.copyOf(ranks);
    boundRanks = List.copyOf(boundRanks);
    inputs = List.copyOf(inputs);
  }
}
