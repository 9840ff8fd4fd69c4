package org.seatwright.solver.timefold;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import java.util.Iterator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Hands the proposals for the working plan to Timefold as moves, without end; in original order,
 * the single changes, one per option.
 */
public final class ReseatingMoves implements MoveIteratorFactory<SeatingPlan, Reseating> {
  private Proposals proposals;

  @SuppressWarnings("NullAway.Init") // Timefold always starts a phase before asking for moves.
  public ReseatingMoves() {}

  @Override
  public void phaseStarted(ScoreDirector<SeatingPlan> director) {
    SeatingPlan plan = director.getWorkingSolution();
    proposals = new Proposals(plan.problem(), plan.options(), plan.open());
  }

  @Override
  public long getSize(ScoreDirector<SeatingPlan> director) {
    return director.getWorkingSolution().problem().options();
  }

  @Override
  public Iterator<Reseating> createOriginalMoveIterator(ScoreDirector<SeatingPlan> director) {
    return singleChanges(director.getWorkingSolution()).iterator();
  }

  /** Every option of every student as a move of its own, in the order of the problem. */
  static Stream<Reseating> singleChanges(SeatingPlan plan) {
    return plan.getStudents().stream()
        .flatMap(student ->
            student.getOptions().stream()
                .map(option -> new Reseating(List.of(student), List.of(option))));
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
