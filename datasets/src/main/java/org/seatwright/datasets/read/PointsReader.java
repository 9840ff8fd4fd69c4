package org.seatwright.datasets.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.format.PolicyKey;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.PolicyNotice;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.PointsFor;

/** Reads what a placement costs, and what it costs some students. */
final class PointsReader {
  private final boolean nearestMatters;
  private final Findings findings;
  private final List<PolicyDraft.Costs> costs = new ArrayList<>();

  /**
   * @param nearestMatters true where points per km choose among seats, so they must not be 0
   */
  PointsReader(boolean nearestMatters, Findings findings) {
    this.nearestMatters = nearestMatters;
    this.findings = findings;
  }

  /** The points of every student; keys that are not there or not right have their defaults. */
  Points read(YamlSection section) {
    return read(section, Points.DEFAULT);
  }

  /** The points of groups; keys that are not there are as in {@code usual}. */
  List<PointsFor> readGroups(YamlSection section, Points usual) {
    return findings.readEach(
        section.sections(PolicyKey.FOR, "points for a group", PolicyKey.POINTS_FOR),
        entry -> group(entry, usual));
  }

  private Optional<PointsFor> group(YamlSection entry, Points usual) {
    Optional<Group> of =
        entry
            .findRequired(PolicyKey.OF, "Say for whom the points are, such as of: grade=K.")
            .flatMap(new GroupReader(findings)::groupOrGrade);
    Points points = read(entry, usual);
    return of.map(group -> new PointsFor(group, points));
  }

  private Points read(YamlSection section, Points usual) {
    Points points =
        new Points(
            section
                .find(PolicyKey.RANK)
                .flatMap(YamlValue::items)
                .map(values -> ranks(values, section.at(PolicyKey.RANK)))
                .orElse(usual.rank()),
            points(section, PolicyKey.UNLISTED, Points.MAX, usual.unlisted()),
            points(section, PolicyKey.PER_KM, Points.MAX_PER_KM, usual.perKm()),
            points(section, PolicyKey.UNPLACED, Points.MAX, usual.unplaced()),
            points(section, PolicyKey.DISTANCE, Points.MAX_PER_KM, usual.distance()),
            points(section, PolicyKey.MOVING, Points.MAX, usual.moving()));
    if (nearestMatters && section.has(PolicyKey.PER_KM) && points.perKm() == 0) {
      findings.add(PolicyNotice.nearestWithoutPoints(section.at(PolicyKey.PER_KM)));
    }
    if (section.has(PolicyKey.MOVING) && points.moving() > 0) {
      findings.mention(new Mention.NamingColumn(section.at(PolicyKey.MOVING), Criterion.CURRENT));
    }
    costs.add(new PolicyDraft.Costs(points, section.at(PolicyKey.RANK)));
    return points;
  }

  private List<Long> ranks(List<YamlValue> values, At at) {
    if (values.isEmpty()) {
      findings.add(PolicyNotice.emptyList(at, "Give at least the points of the first choice."));
      return Points.DEFAULT.rank();
    }
    return values.stream().map(value -> value.wholeNumber(0, Points.MAX).orElse(0L)).toList();
  }

  private static long points(YamlSection section, String key, long most, long otherwise) {
    return section.find(key).flatMap(value -> value.wholeNumber(0, most)).orElse(otherwise);
  }

  /** All points read so far, and where those of ranks stand. */
  List<PolicyDraft.Costs> costs() {
    return List.copyOf(costs);
  }
}
