package org.seatwright.solver.report;

import java.util.List;
import org.seatwright.model.district.District;
import org.seatwright.model.readiness.Finding;
import org.seatwright.model.readiness.Holder;

/**
 * What a finding says to people: lists and records here, seats and rules in classes of their own.
 */
final class FindingWords {
  static final int SHOWN = 20;

  private final District district;

  FindingWords(District district) {
    this.district = district;
  }

  FindingView of(Finding finding) {
    return switch (finding) {
      case Finding.OfSeats seats -> new SeatWords(district).of(seats);
      case Finding.OfRules rules -> new RuleWords(district).of(rules);
      case Finding.OfLists lists -> of(lists);
      case Finding.OfRecords records -> of(records);
    };
  }

  private FindingView of(Finding.OfLists finding) {
    return switch (finding) {
      case Finding.EmptyLists(var students) ->
          FindingView.of(
                  finding.severity(),
                  "%s no list.".formatted(have(students.size())),
                  List.of(),
                  "They get what the policy offers unasked; ask these families, or say why.")
              .about(ids(students));
      case Finding.OneSchoolLists(var students, int lists) ->
          FindingView.of(
                  finding.severity(),
                  "%s of %s several strands of one school and nothing else."
                      .formatted(
                          Text.number(students.size()),
                          lists == 1 ? "1 list names" : Text.number(lists) + " lists name"),
                  List.of(),
                  "If that school fills, these choices fail together; families may not know that"
                      + " strands of a school fill with it.")
              .about(ids(students));
      case Finding.OneItemLists(var students, int lists) ->
          FindingView.of(
                  finding.severity(),
                  "%s of %s one choice (%s)."
                      .formatted(
                          Text.number(students.size()),
                          lists == 1 ? "1 list has" : Text.number(lists) + " lists have",
                          Text.percent((double) students.size() / lists)),
                  List.of(),
                  "Maybe these families do not know that they may rank more.")
              .about(ids(students));
      case Finding.GroupOfOneItemLists group ->
          FindingView.of(
              finding.severity(),
              "%s of the lists of %s=%s have one choice, against %s of all others."
                  .formatted(
                      Text.percent((double) group.one() / group.lists()),
                      group.attribute(),
                      group.value(),
                      Text.percent((double) group.otherOne() / group.otherLists())),
              List.of(
                  "%s of %s there, %s of %s elsewhere."
                      .formatted(
                          Text.number(group.one()),
                          Text.number(group.lists()),
                          Text.number(group.otherOne()),
                          Text.number(group.otherLists()))),
              "Maybe these families were told less, or their lists were not read whole.");
    };
  }

  private FindingView of(Finding.OfRecords finding) {
    return switch (finding) {
      case Finding.AlikeIds alike -> alike(alike);
      case Finding.UnknownNames unknown -> unknown(unknown);
      case Finding.FarAway far -> far(far);
      case Finding.UnknownSites sites -> {
        FindingView view =
            FindingView.of(
                finding.severity(),
                "%s of %s %s no latitude and longitude."
                    .formatted(
                        Text.number(sites.places().size()),
                        count(sites.holder(), sites.all()),
                        sites.places().size() == 1 ? "has" : "have"),
                List.of(),
                "Where travel.csv has no distance either, it counts as 0 km; add the coordinates.");
        yield named(view, sites.holder(), sites.places());
      }
    };
  }

  private FindingView alike(Finding.AlikeIds alike) {
    List<String> sets = alike.alike().stream().map(ids -> String.join(" / ", ids)).toList();
    FindingView view =
        FindingView.of(
            alike.severity(),
            "Ids of %s that differ only by case, leading zeros or spaces: %s."
                .formatted(plural(alike.holder()), Text.count(sets.size(), "set", "sets")),
            List.of(),
            "Ids are compared letter for letter; maybe one %s stands there twice."
                .formatted(singular(alike.holder())));
    return switch (alike.holder()) {
      case STUDENT -> view.about(sets);
      case SCHOOL, PROGRAM -> view.and(Text.some(sets, SHOWN));
    };
  }

  private FindingView unknown(Finding.UnknownNames unknown) {
    FindingView view =
        FindingView.of(
            unknown.severity(),
            "Column %s of students.csv names no school and no program for %s (%s)."
                .formatted(
                    unknown.column(),
                    Text.students(unknown.students().size()),
                    Text.count(unknown.unknown().size(), "id", "different ids")),
            List.of(),
            unknown.isRead()
                ? "The policy reads this column: for these students it holds at no such place."
                : "The policy does not read this column; correct it before it does.");
    if (unknown.alike() > 0) {
      view =
          view.and(
              "%s known but for case, leading zeros or spaces."
                  .formatted(Text.count(unknown.alike(), "of the ids is", "of the ids are")));
    }
    if (unknown.ofStudents() > 0) {
      view =
          view.and(
              "%s: the column is for ids of schools or programs."
                  .formatted(
                      Text.count(
                          unknown.ofStudents(),
                          "of the ids is a student's",
                          "of the ids are students'")));
    }
    return view.about(unknown.unknown());
  }

  private FindingView far(Finding.FarAway far) {
    int places = far.places().size();
    FindingView view =
        FindingView.of(
            far.severity(),
            "%s more than %s km from the middle of the district."
                .formatted(
                    places == 1
                        ? count(far.holder(), 1) + " lies"
                        : count(far.holder(), places) + " lie",
                    Text.number(Math.round(far.kilometres()))),
            List.of(
                "The middle is the median latitude and longitude; far is what lies beyond 50 km and"
                    + " beyond ten times the distance of three quarters of all places."),
            "Correct the coordinates, or clear both cells.");
    view = hint(view, far.atZero(), "at latitude 0, longitude 0");
    view = hint(view, far.swapped(), "near with latitude and longitude exchanged");
    view = hint(view, far.mirrored(), "near with the other sign");
    return named(view, far.holder(), far.places());
  }

  private static FindingView hint(FindingView view, int count, String where) {
    return count == 0
        ? view
        : view.and("%s %s.".formatted(Text.count(count, "of them is", "of them are"), where));
  }

  /** Schools and programs are named to everyone, students to those who may see them. */
  private FindingView named(FindingView view, Holder holder, List<Integer> items) {
    return switch (holder) {
      case STUDENT -> view.about(ids(items));
      case SCHOOL -> view.and(Text.some(items.stream().map(district::label).toList(), SHOWN));
      case PROGRAM -> view.and(programs(district, items));
    };
  }

  private List<String> ids(List<Integer> students) {
    return students.stream().map(i -> district.students().get(i).id().value()).toList();
  }

  static String programs(District district, List<Integer> programs) {
    return Text.some(
        programs.stream()
            .limit(SHOWN + 1)
            .map(p -> district.programs().get(p).id().value())
            .toList(),
        SHOWN,
        programs.size());
  }

  private static String have(int students) {
    return Text.students(students) + (students == 1 ? " has" : " have");
  }

  private static String count(Holder holder, long number) {
    return switch (holder) {
      case STUDENT -> Text.students(number);
      case SCHOOL -> Text.count(number, "school", "schools");
      case PROGRAM -> Text.count(number, "program", "programs");
    };
  }

  private static String singular(Holder holder) {
    return switch (holder) {
      case STUDENT -> "student";
      case SCHOOL -> "school";
      case PROGRAM -> "program";
    };
  }

  private static String plural(Holder holder) {
    return singular(holder) + "s";
  }
}
