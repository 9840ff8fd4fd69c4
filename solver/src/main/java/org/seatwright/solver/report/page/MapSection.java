package org.seatwright.solver.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seatwright.solver.report.Text;
import org.seatwright.solver.report.count.Count;
import org.seatwright.solver.report.count.Counts;
import org.seatwright.solver.report.count.Cross;
import org.seatwright.solver.report.count.HomeMap;
import org.seatwright.solver.report.count.Margin;
import org.seatwright.solver.report.count.PlanCounts;
import org.seatwright.solver.report.count.PlanCounts.GroupMix;
import org.seatwright.solver.report.count.Tabulation;
import org.seatwright.solver.report.page.Chart.HomeMark;
import org.seatwright.solver.report.page.Chart.Pin;
import org.seatwright.solver.report.page.ReportFacts.SchoolFacts;

/** Where schools are and, in squares too large to be a home, where students live. */
final class MapSection {
  private static final String TITLE = "Schools and where students live";

  private final Reading reading;
  private final List<Pin> pins;

  private MapSection(Reading reading) {
    this.reading = reading;
    List<SchoolFacts> schools = reading.facts().schools();
    pins =
        IntStream.range(0, schools.size())
            .filter(s -> schools.get(s).site().isPresent())
            .mapToObj(
                s -> new Pin(s + 1, schools.get(s).label(), schools.get(s).site().orElseThrow()))
            .toList();
  }

  static Section of(Reading reading) {
    return new MapSection(reading).section();
  }

  private Section section() {
    Optional<HomeMap> map = reading.counts().homes();
    if (map.isEmpty()) {
      return new Section(
          "map",
          "Map",
          List.of(
              new Block.Paragraph(
                  "There is no map: the files give no coordinates of where students live.")));
    }
    return new Section("map", "Map", blocks(map.get()));
  }

  private List<Block> blocks(HomeMap map) {
    Tabulation students = reading.counts().get(PlanCounts.STUDENTS);
    Margin margin = students.margin(PlanCounts.NEIGHBOURHOOD);
    Optional<GroupMix> group = reading.counts().groups().stream().findFirst();
    List<HomeMark> marks = new ArrayList<>();
    List<List<Value>> rows = new ArrayList<>();
    for (int k = 0; k < margin.counts().size(); k++) {
      String name = margin.dimension().values().get(k);
      Value count = Value.of(margin.counts().get(k));
      Value share = share(students, group, k, margin.counts().get(k));
      map.cells().stream()
          .filter(cell -> cell.value().equals(name))
          .findFirst()
          .ifPresent(cell -> marks.add(new HomeMark(cell, count, share)));
      List<Value> row = new ArrayList<>(List.of(new Value.Words(name), count));
      if (group.isPresent()) {
        row.add(share);
      }
      rows.add(row);
    }
    List<String> header = new ArrayList<>(List.of("neighbourhood", "students"));
    group.ifPresent(it -> header.add(it.group()));
    String side = Text.trimmed(map.side());
    boolean isCoarse = reading.facts().hiding().isPresent();
    String sentence =
        "Students are counted in neighbourhoods %s, so that no home is shown. The larger a circle, the more students live there%s; schools stand as %s. North is up."
            .formatted(
                isCoarse
                    ? "put together of squares " + side + " km wide"
                    : "that are " + side + " km wide",
                group
                    .map(it ->
                        ", the stronger its colour, the larger the share of %s"
                            .formatted(it.group()))
                    .orElse(""),
                pins.size() > HomeDrawing.MOST_NUMBERS ? "small squares" : "numbered squares");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(sentence));
    blocks.add(
        new Block.Drawn(
            new Chart.Homes(
                TITLE,
                "%s and %s."
                    .formatted(
                        Text.count(marks.size(), "neighbourhood", "neighbourhoods"),
                        Text.count(pins.size(), "school", "schools")),
                map,
                marks,
                group.map(GroupMix::group),
                pins),
            new Table(
                isCoarse
                    ? "Students by neighbourhood"
                    : "Students by neighbourhood; columns in letters from the west, rows in numbers from the north",
                header,
                rows)));
    if (!pins.isEmpty()) {
      blocks.add(
          new Block.Tabular(
              new Table(
                  "Schools on the map",
                  List.of("number", "school"),
                  pins.stream()
                      .map(pin ->
                          List.<Value>of(
                              new Value.Words(Integer.toString(pin.number())),
                              new Value.Words(pin.label())))
                      .toList())));
    }
    return blocks;
  }

  /** The share of the first group that rules name among a neighbourhood's students. */
  private static Value share(Tabulation students, Optional<GroupMix> group, int row, Count whole) {
    if (group.isEmpty()) {
      return new Value.Undefined();
    }
    Cross cross =
        students.cross(PlanCounts.NEIGHBOURHOOD, group.get().stages().after().categories());
    return Value.share(
        Counts.weighted(cross.cells().get(row), group.get().stages().after().weights()), whole);
  }
}
