package org.seatwright.datasets.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.CsvFormat;
import org.seatwright.model.district.ProgramId;
import org.seatwright.model.late.LateMove;
import org.seatwright.model.late.Obstacle;
import org.seatwright.model.late.Standing;
import org.seatwright.model.late.Waitlist;

/** Writes whose seats late changes made others, and who waits for a seat. */
public final class LateWriter {
  private LateWriter() {}

  /** Writes moves.csv: a row per student whose seat is another or was given back. */
  public static void writeMoves(List<LateMove> moves, Path file) throws IOException {
    try (CsvRows rows = CsvRows.replace(file)) {
      rows.write(CsvFormat.MOVES.columns());
      for (LateMove move : moves) {
        rows.write(
            List.of(
                move.student().value(),
                move.from().map(ProgramId::value).orElse(""),
                move.to().map(ProgramId::value).orElse(""),
                how(move.cause()),
                why(move.cause())));
      }
    }
  }

  private static String how(LateMove.Cause cause) {
    return switch (cause) {
      case LateMove.Arrived() -> "arrived";
      case LateMove.Left() -> "left";
      case LateMove.Declined() -> "declined";
      case LateMove.OwnHigherChoice() -> "own higher choice";
      case LateMove.Seated() -> "had no seat";
      case LateMove.Needed _ -> "needed";
    };
  }

  private static String why(LateMove.Cause cause) {
    return switch (cause) {
      case LateMove.Arrived _,
          LateMove.Left _,
          LateMove.Declined _,
          LateMove.OwnHigherChoice _,
          LateMove.Seated _ ->
          "";
      case LateMove.Needed(Optional<Obstacle> obstacle) ->
          obstacle.map(LateWriter::why).orElse("not proven to be needed");
    };
  }

  private static String why(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.Full(ProgramId program) -> "%s has no seat left".formatted(program);
      case Obstacle.RuleMissed(String rule, String place) ->
          place.isBlank()
              ? "rule \"%s\"".formatted(rule)
              : "rule \"%s\" at %s".formatted(rule, place);
      case Obstacle.Envy(String rule) -> "rule \"%s\": somebody would envy".formatted(rule);
      case Obstacle.Together(String rule) -> "rule \"%s\" for families".formatted(rule);
      case Obstacle.NotOpen() -> "a guarantee binds the student to other seats";
    };
  }

  /** A waitlist and the standing of everyone on it, in its order. */
  public record StandingList(Waitlist list, List<Standing> standings) {
    public StandingList {
      standings = List.copyOf(standings);
    }
  }

  /** Writes waitlists.csv: list after list, everyone in order. */
  public static void writeWaitlists(List<StandingList> lists, Path file) throws IOException {
    try (CsvRows rows = CsvRows.replace(file)) {
      rows.write(CsvFormat.WAITLISTS.columns());
      for (StandingList list : lists) {
        for (int k = 0; k < list.standings().size(); k++) {
          rows.write(row(list.list(), k + 1, list.standings().get(k)));
        }
      }
    }
  }

  private static List<String> row(Waitlist list, int position, Standing standing) {
    Waitlist.Entry entry = list.entries().get(position - 1);
    return List.of(
        list.program().value(),
        list.ifLeaves().orElse(""),
        Integer.toString(position),
        entry.student().value(),
        entry.group(),
        Integer.toString(entry.rank()),
        offer(entry.offer()),
        blockedBy(entry.offer()),
        standing.former().isPresent() ? Integer.toString(standing.former().getAsInt()) : "",
        standing.isDown(position) ? down(standing) : "");
  }

  private static String offer(Waitlist.Offer offer) {
    return switch (offer) {
      case Waitlist.Now() -> "now";
      case Waitlist.Next() -> "next";
      case Waitlist.Blocked _ -> "blocked";
    };
  }

  private static String blockedBy(Waitlist.Offer offer) {
    return switch (offer) {
      case Waitlist.Now(), Waitlist.Next() -> "";
      case Waitlist.Blocked(Obstacle obstacle) -> why(obstacle);
    };
  }

  /** Why a student is further down: how many went past, by how they came to. */
  private static String down(Standing standing) {
    List<String> reasons = new ArrayList<>();
    add(reasons, standing.arrived(), "arrived");
    add(reasons, standing.relisted(), "changed lists");
    add(reasons, standing.moved(), "lost a better seat");
    add(reasons, standing.balanced(), "fit the rules better now");
    return "went past: " + String.join(", ", reasons);
  }

  private static void add(List<String> reasons, int students, String how) {
    if (students > 0) {
      reasons.add("%d %s".formatted(students, how));
    }
  }
}
