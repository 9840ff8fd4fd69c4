package org.seatwright.solver.bench;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the runs of a library stand beside the best known, as CSV. */
public final class StandingCsv {
  private static final List<String> HEADER =
      List.of(
          "instance",
          "engine",
          "verified",
          "missed",
          "points",
          "bound",
          "record-missed",
          "record-points",
          "record-bound",
          "record-falls");

  private StandingCsv() {}

  /** The text of library.csv, with line feeds; nothing in it needs quotes. */
  public static String of(List<Standing> standings) {
    return Stream.concat(Stream.of(HEADER), standings.stream().map(StandingCsv::cells))
        .map(cells -> String.join(",", cells) + "\n")
        .collect(Collectors.joining());
  }

  private static List<String> cells(Standing standing) {
    return List.of(
        standing.instance(),
        standing.engine(),
        standing.isVerified() ? "yes" : "no",
        standing.claim().map(it -> Long.toString(it.missed())).orElse(""),
        standing.claim().map(it -> Long.toString(it.points())).orElse(""),
        standing.claim().map(it -> text(it.lowest())).orElse(""),
        standing.best().map(it -> Long.toString(it.missed())).orElse(""),
        standing.best().map(it -> Long.toString(it.points())).orElse(""),
        standing.best().map(it -> text(it.lowest())).orElse(""),
        standing.isRecord() ? "yes" : "no");
  }

  private static String text(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }
}
