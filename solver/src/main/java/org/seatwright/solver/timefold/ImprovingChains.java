package org.seatwright.solver.timefold;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/** Chains and sets of swaps that make a seating better, checked before they are given out. */
final class ImprovingChains {
  private final Seating seating;
  private final Aim aim;
  private final ChainSearch chains;
  private final ExchangeSearch exchanges;
  private final Optional<FairMatching> fair;
  private final ArrayDeque<Chain> found = new ArrayDeque<>();

  /**
   * @param fair to follow a chain where the chain alone does not pay
   */
  ImprovingChains(Seating seating, Aim aim, Optional<FairMatching> fair) {
    this.seating = seating;
    this.aim = aim;
    this.fair = fair;
    this.chains = new ChainSearch(seating);
    this.exchanges = new ExchangeSearch(seating);
  }

  /** Forgets what was found in an earlier state of the seating. */
  void clear() {
    found.clear();
  }

  /** A chain that makes the seating better, empty where the search finds none. */
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
      Optional<Chain> improving = paying(found.remove());
      if (improving.isPresent()) {
        return improving;
      }
    }
    return Optional.empty();
  }

  /** Chains on a random part of the graph; the caller compares. */
  List<Chain> around(RandomGenerator random, double leftOut) {
    return chains.findAround(random, leftOut);
  }

  /** The chain, alone or with seats given out anew behind it, empty where neither pays. */
  Optional<Chain> paying(Chain chain) {
    BooleanSupplier isBetter = aim.watch(seating);
    Chain undo = chain.applyTo(seating);
    Optional<Chain> paying = isBetter.getAsBoolean() ? Optional.of(chain) : Optional.empty();
    if (paying.isEmpty() && fair.isPresent()) {
      Chain matched = fair.get().around(seating, chain.students());
      undo = matched.applyTo(seating).then(undo);
      paying = isBetter.getAsBoolean() ? Optional.of(chain.then(matched)) : Optional.empty();
    }
    undo.applyTo(seating);
    return paying;
  }
}
