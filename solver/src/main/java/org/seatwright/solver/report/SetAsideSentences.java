package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.seatwright.model.district.District;
import org.seatwright.model.district.Program;
import org.seatwright.model.policy.SetAside;

/** One set-aside in words, with the seats its blocks come to program by program. */
final class SetAsideSentences {
  private static final int PROGRAMS_SHOWN = 20;
  private static final String INDENT = "  ";

  private SetAsideSentences() {}

  static List<String> of(List<SetAside> all, District district, GroupCount groups) {
    List<Optional<SetAside>> ofProgram = SetAside.ofPrograms(all, district);
    List<String> lines = new ArrayList<>();
    for (SetAside setAside : all) {
      List<Program> programs =
          IntStream.range(0, ofProgram.size())
              .filter(p -> ofProgram.get(p).filter(setAside::equals).isPresent())
              .mapToObj(district.programs()::get)
              .toList();
      lines.add(sentence(setAside, scope(setAside, programs.size(), district), groups));
      lines.addAll(table(setAside, programs));
    }
    return lines;
  }

  /** In which programs: the first set-aside that is about a program holds there. */
  private static String scope(SetAside setAside, int programs, District district) {
    long named =
        SetAside.ofPrograms(List.of(setAside), district).stream()
            .filter(Optional::isPresent)
            .count();
    return "in each program%s%s"
        .formatted(
            setAside.where().map(it -> " with " + it).orElse(""),
            programs == 0
                ? " (this district has none)"
                : programs < named ? " that no set-aside above is about" : "");
  }

  private static String sentence(SetAside setAside, String scope, GroupCount groups) {
    String blocks =
        setAside.blocks().stream()
            .map(it -> block(it, groups))
            .collect(Collectors.joining(", then "));
    String unfilled =
        switch (setAside.unfilled()) {
          case SetAside.Unfilled.Kept() -> "A seat its group does not fill stays empty.";
          case SetAside.Unfilled.Released(long points) ->
              points == 0
                  ? "A seat its group does not fill is open to all."
                  : "A seat its group does not fill is open to all and costs %s."
                      .formatted(Text.count(points, "point", "points"));
        };
    return "Set-aside \"%s\": %s, %s; seats left over are open to all. %s"
        .formatted(setAside.name(), scope, blocks, unfilled);
  }

  private static String block(SetAside.Block block, GroupCount groups) {
    String size =
        switch (block.size()) {
          case SetAside.Size.Share(var share) ->
              Text.percent(share.doubleValue()) + " of the seats";
          case SetAside.Size.Seats(int seats) -> Text.count(seats, "seat", "seats");
        };
    return size + " for " + block.of().map(groups::sized).orElse("everyone");
  }

  private static List<String> table(SetAside setAside, List<Program> programs) {
    if (programs.isEmpty()) {
      return List.of();
    }
    List<String> header = new ArrayList<>(List.of(INDENT + "program", "seats"));
    for (int b = 0; b < setAside.blocks().size(); b++) {
      header.add(setAside.blocks().get(b).of().map(Object::toString).orElse("everyone"));
    }
    header.add("open");
    TextTable table = new TextTable().row(header);
    for (Program program : programs.stream().limit(PROGRAMS_SHOWN).toList()) {
      List<String> row =
          new ArrayList<>(List.of(INDENT + program.id(), Text.number(program.seats())));
      int open = program.seats();
      for (int seats : setAside.sizes(program.seats())) {
        row.add(Text.number(seats));
        open -= seats;
      }
      row.add(Text.number(open));
      table.row(row);
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (programs.size() > PROGRAMS_SHOWN) {
      lines.add(INDENT + "and %s more".formatted(Text.number(programs.size() - PROGRAMS_SHOWN)));
    }
    return lines;
  }
}
