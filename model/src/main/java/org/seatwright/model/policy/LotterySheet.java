package org.seatwright.model.policy;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.seatwright.model.choice.Lottery;
import org.seatwright.model.district.District;

/** What every student of a district drew, so that families can be told. */
public final class LotterySheet {
  private final District district;
  private final Lottery lottery;
  private final LotteryNumbers numbers;

  /** Draws. Cost: as {@link LotteryNumbers#of}. */
  public LotterySheet(District district, Policy policy) {
    this.district = district;
    this.lottery = policy.lottery();
    this.numbers = LotteryNumbers.of(district, policy);
  }

  /**
   * The student's number; where programs draw for themselves, one at each program that the student
   * ranks, the favourite first.
   */
  public List<DrawnNumber> ofStudent(int student) {
    String id = district.students().get(student).id().value();
    int tickets = numbers.tickets(student);
    if (!numbers.isPerProgram()) {
      return List.of(
          new DrawnNumber(
              OptionalInt.empty(), numbers.position(student), lottery.tickets(id, tickets)));
    }
    return IntStream.range(0, district.choices().length(student))
        .map(place -> district.choices().program(student, place))
        .mapToObj(program ->
            new DrawnNumber(
                OptionalInt.of(program),
                numbers.position(student, program),
                lottery.tickets(district.programs().get(program).id().value(), id, tickets)))
        .toList();
  }
}
