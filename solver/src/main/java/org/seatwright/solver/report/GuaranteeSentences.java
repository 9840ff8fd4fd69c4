package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Guarantee;

/** What is promised, to how many, and whether there are seats for it. */
final class GuaranteeSentences {
  private static final int PROMISES_SHOWN = 20;

  private GuaranteeSentences() {}

  static List<String> of(List<Guarantee> guarantees, District district, AccessCount access) {
    List<String> lines = new ArrayList<>();
    for (Guarantee guarantee : guarantees) {
      lines.add(sentence(guarantee, access.studentsOf(guarantee.name())));
    }
    List<AccessCount.Overpromised> over = access.overpromised();
    over.stream().limit(PROMISES_SHOWN).map(it -> sentence(it, district)).forEach(lines::add);
    if (over.size() > PROMISES_SHOWN) {
      lines.add("and %s more such promises".formatted(Text.number(over.size() - PROMISES_SHOWN)));
    }
    return lines;
  }

  private static String sentence(Guarantee guarantee, long students) {
    String where = CriterionWords.of(guarantee.to());
    String promise =
        switch (guarantee.as()) {
          case Guarantee.As.Seat() ->
              "where %s, the student sits in such a program. It binds %s."
                  .formatted(where, Text.students(students));
          case Guarantee.As.Floor() ->
              "where %s, the student sits in such a program or in one ranked higher. It binds %s."
                  .formatted(where, Text.students(students));
          case Guarantee.As.Charge(long points) ->
              "where %s, any placement but such a program or one ranked higher costs %s. It is about %s."
                  .formatted(where, Text.count(points, "point", "points"), Text.students(students));
        };
    return "Guarantee \"%s\": %s".formatted(guarantee.name(), promise);
  }

  private static String sentence(AccessCount.Overpromised over, District district) {
    String programs =
        over.programs().stream()
            .map(p -> district.programs().get(p).id().value())
            .collect(Collectors.joining(", "));
    return "%s promised %s in %s, which %s %s."
        .formatted(
            Text.students(over.students()) + (over.students() == 1 ? " is" : " are"),
            over.students() == 1 ? "a seat" : "seats",
            programs,
            over.programs().size() == 1 ? "has" : "have",
            Text.number(over.seats()));
  }
}
