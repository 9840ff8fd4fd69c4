package org.seatwright.solver.timefold;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Hands the proposals for the working plan to Timefold as moves, without end. */
public final class ReseatingMoves implements MoveIteratorFactory<SeatingPlan, Reseating> {
  private Proposals proposals;

  @SuppressWarnings("NullAway.Init") // Timefold always starts a phase before asking for moves.
  public ReseatingMoves() {}

  @Override
  public void phaseStarted(ScoreDirector<SeatingPlan> director) {
    SeatingPlan plan = director.getWorkingSolution();
    proposals = new Proposals(plan.problem(), plan.options());
  }

  @Override
  public long getSize(ScoreDirector<SeatingPlan> director) {
    return director.getWorkingSolution().problem().options();
  }

  @Override
  public Iterator<Reseating> createOriginalMoveIterator(ScoreDirector<SeatingPlan> director) {
    throw new UnsupportedOperationException("Moves are drawn at random; there is no list of them.");
  }

  @Override
  public Iterator<Reseating> createRandomMoveIterator(
      ScoreDirector<SeatingPlan> director, RandomGenerator random) {
    List<SeatedStudent> students = director.getWorkingSolution().getStudents();
    proposals.follow(students);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return true;
      }

      @Override
      public Reseating next() {
        Chain chain = proposals.next(random);
        return new Reseating(
            chain.students().stream().map(students::get).toList(), chain.options());
      }
    };
  }
}
