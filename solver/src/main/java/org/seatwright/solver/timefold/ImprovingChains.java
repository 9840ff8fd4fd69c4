package org.seatwright.solver.timefold;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Chains and sets of swaps that lower the cost of a seating, checked before they are given out. */
final class ImprovingChains {
  private final Seating seating;
  private final ChainSearch chains;
  private final ExchangeSearch exchanges;
  private final ArrayDeque<Chain> found = new ArrayDeque<>();

  ImprovingChains(Seating seating) {
    this.seating = seating;
    this.chains = new ChainSearch(seating);
    this.exchanges = new ExchangeSearch(seating);
  }

  /** Forgets what was found in an earlier state of the seating. */
  void clear() {
    found.clear();
  }

  /** A chain that lowers the cost, empty where the search finds none. */
  Optional<Chain> next(RandomGenerator random) {
    if (found.isEmpty()) {
      found.addAll(chains.find(random));
    }
    Optional<Chain> chain = nextThatImproves();
    if (chain.isEmpty()) {
      found.addAll(exchanges.find(random));
      chain = nextThatImproves();
    }
    return chain;
  }

  private Optional<Chain> nextThatImproves() {
    while (!found.isEmpty()) {
      Chain chain = found.remove();
      if (gain(chain) > 0) {
        return Optional.of(chain);
      }
    }
    return Optional.empty();
  }

  /** Chains on a random part of the graph; the caller compares. */
  List<Chain> around(RandomGenerator random, double leftOut) {
    return chains.findAround(random, leftOut);
  }

  /** By how much {@code chain} lowers the cost of the seating. */
  long gain(Chain chain) {
    long before = seating.cost();
    Chain undo = chain.applyTo(seating);
    long after = seating.cost();
    undo.applyTo(seating);
    return before - after;
  }
}
