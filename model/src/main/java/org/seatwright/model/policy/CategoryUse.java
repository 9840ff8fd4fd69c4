package org.seatwright.model.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How far a policy goes by categories of students: what may not be told of a single student, and
 * whether anything but the mix of places depends on it.
 *
 * <p>Nobody says of a column whether it is a category. So whatever a policy asks of students by
 * value is taken for one, but for their grade and their zone.
 */
public enum CategoryUse {
  /** Nothing looks at a category. */
  NONE,

  /** The mix of places alone looks at categories: rules about balance and set-asides. */
  MIX,

  /** Menus, guarantees, priorities or points look at categories too, or at what may be one. */
  SEATS;

  /** The column of students that is a category even where no rule about balance looks at it. */
  private static final String SES = "ses";

  /** The column of students that says where they live, as schools have it too. */
  private static final String ZONE = "zone";

  public static CategoryUse of(Policy policy) {
    Set<String> categories = categories(policy);
    Stream<Criterion> criteria =
        Stream.of(
                policy.placement().menus().stream().map(Menu::only),
                policy.guarantees().stream().map(Guarantee::to),
                policy.priorities().classes().stream().map(Priorities.PriorityClass::who))
            .flatMap(it -> it);
    boolean isAboutSeats =
        criteria.anyMatch(it -> looksAt(it, categories))
            || policy.pointsFor().stream().anyMatch(it -> looksAt(it.of()));
    if (isAboutSeats) {
      return SEATS;
    }
    return policy.balance().isEmpty() && policy.setAsides().isEmpty() ? NONE : MIX;
  }

  /** The attributes of students that are categories. */
  public static Set<String> categories(Policy policy) {
    Set<String> categories = new LinkedHashSet<>(Set.of(SES));
    policy
        .categories()
        .forEach(category -> categories.addAll(List.of(category.name(), category.from())));
    policy.balance().forEach(rule -> categories.addAll(rule.form().attributes()));
    policy.setAsides().stream()
        .flatMap(setAside -> setAside.blocks().stream())
        .forEach(block -> block.of().ifPresent(group -> categories.addAll(group.attributes())));
    categories.remove(Group.GRADE);
    return categories;
  }

  private static boolean looksAt(Group group) {
    return !Set.of(Group.GRADE).containsAll(group.attributes());
  }

  private static boolean looksAt(Criterion criterion, Set<String> categories) {
    return switch (criterion) {
      case Criterion.StudentIs(Group group) -> looksAt(group);
      case Criterion.Same(String attribute) ->
          !attribute.equals(ZONE) || categories.contains(attribute);
      case Criterion.NamedIn(String column) -> categories.contains(column);
      case Criterion.Feeder _ -> categories.contains(Criterion.CURRENT);
      case Criterion.AllOf(List<Criterion> criteria) -> anyLooksAt(criteria, categories);
      case Criterion.AnyOf(List<Criterion> criteria) -> anyLooksAt(criteria, categories);
      case Criterion.NoneOf(List<Criterion> criteria) -> anyLooksAt(criteria, categories);
      case Criterion.WithinKm _,
          Criterion.Nearest _,
          Criterion.ProgramIs _,
          Criterion.Ranked _,
          Criterion.OnFile _ ->
          false;
    };
  }

  private static boolean anyLooksAt(List<Criterion> criteria, Set<String> categories) {
    return criteria.stream().anyMatch(it -> looksAt(it, categories));
  }
}
