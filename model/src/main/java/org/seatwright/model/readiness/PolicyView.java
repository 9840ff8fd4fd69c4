package org.seatwright.model.readiness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.seatwright.model.policy.Criterion;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.Guarantee;
import org.seatwright.model.policy.Menu;
import org.seatwright.model.policy.PlacementRule;
import org.seatwright.model.policy.Points;
import org.seatwright.model.policy.PointsFor;
import org.seatwright.model.policy.Policy;
import org.seatwright.model.policy.Priorities;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.policy.Tickets;

/** What a policy looks at in students and schools. */
final class PolicyView {
  private final Policy policy;

  PolicyView(Policy policy) {
    this.policy = policy;
  }

  /** The attributes of students by which it tells groups apart, without the grade. */
  Set<String> attributes() {
    Set<String> attributes = new LinkedHashSet<>();
    policy.balance().forEach(rule -> attributes.addAll(rule.form().attributes()));
    groups().forEach(group -> attributes.addAll(group.attributes()));
    attributes.remove(Group.GRADE);
    return attributes;
  }

  private Stream<Group> groups() {
    Stream<Group> blocks =
        policy.setAsides().stream()
            .map(SetAside::blocks)
            .flatMap(List::stream)
            .flatMap(block -> block.of().stream());
    Stream<Group> criteria =
        criteria()
            .filter(Criterion.StudentIs.class::isInstance)
            .map(it -> ((Criterion.StudentIs) it).group());
    Stream<Group> points = policy.pointsFor().stream().map(PointsFor::of);
    Stream<Group> tickets = policy.tickets().stream().map(Tickets::of);
    return Stream.of(blocks, criteria, points, tickets).flatMap(it -> it);
  }

  /** The columns of students whose cells it takes for ids of schools or programs. */
  Set<String> namingColumns() {
    Set<String> columns = new LinkedHashSet<>();
    criteria()
        .forEach(criterion -> {
          switch (criterion) {
            case Criterion.NamedIn(String column) -> columns.add(column);
            case Criterion.Feeder _ -> columns.add(Criterion.CURRENT);
            case Criterion.Same _, Criterion.WithinKm _, Criterion.Nearest _ -> {}
            case Criterion.StudentIs _, Criterion.ProgramIs _ -> {}
            case Criterion.Ranked _, Criterion.OnFile _ -> {}
          }
        });
    switch (policy.placement().unlisted()) {
      case HOME -> columns.add(Criterion.HOME);
      case STAY -> columns.add(Criterion.CURRENT);
      case NEVER, WHEN_NEEDED, NEAREST -> {}
    }
    if (points().anyMatch(points -> points.moving() > 0)) {
      columns.add(Criterion.CURRENT);
    }
    return columns;
  }

  /** True where a distance changes what a student may have or what it costs. */
  boolean measuresDistances() {
    boolean unlisted = policy.placement().unlisted() != PlacementRule.Unlisted.NEVER;
    return points().anyMatch(it -> it.distance() > 0 || (unlisted && it.perKm() > 0))
        || criteria()
            .anyMatch(it -> it instanceof Criterion.WithinKm || it instanceof Criterion.Nearest);
  }

  private Stream<Points> points() {
    return Stream.concat(
        Stream.of(policy.points()), policy.pointsFor().stream().map(PointsFor::points));
  }

  private Stream<Criterion.Single> criteria() {
    return Stream.of(
            policy.placement().menus().stream().map(Menu::only),
            policy.guarantees().stream().map(Guarantee::to),
            policy.priorities().classes().stream().map(Priorities.PriorityClass::who))
        .flatMap(it -> it)
        .flatMap(PolicyView::singles);
  }

  private static Stream<Criterion.Single> singles(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Single single -> Stream.of(single);
      case Criterion.AllOf(var criteria) -> criteria.stream().flatMap(PolicyView::singles);
      case Criterion.AnyOf(var criteria) -> criteria.stream().flatMap(PolicyView::singles);
      case Criterion.NoneOf(var criteria) -> criteria.stream().flatMap(PolicyView::singles);
    };
  }
}
