package org.seatwright.model.neighbourhood;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one tier holds.
 *
 * @param label what its students carry
 * @param lowest the lowest composite of its blocks, empty where it has none
 * @param highest the highest
 * @param blocks how many blocks
 * @param population how many people of {@link Categorization#population} live there
 * @param students how many students of the round live there
 */
public record TierFigures(
    String label,
    Optional<BigDecimal> lowest,
    Optional<BigDecimal> highest,
    int blocks,
    Optional<BigDecimal> population,
    long students) {}
