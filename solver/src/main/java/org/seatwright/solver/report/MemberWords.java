package org.seatwright.solver.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.model.conflict.Demands;
import org.seatwright.model.conflict.Member;
import org.seatwright.model.conflict.MinimalConflict.Shortfall;
import org.seatwright.model.policy.BalanceForm;
import org.seatwright.model.policy.Band;
import org.seatwright.model.policy.Tally;

/** Members of a conflict in words, those alike in one line. */
final class MemberWords {
  private static final int SHOWN = 20;

  private final Demands demands;

  MemberWords(Demands demands) {
    this.demands = demands;
  }

  /** One line for each kind of member. */
  List<String> lines(List<Member> members) {
    Map<String, List<String>> placesOf = new LinkedHashMap<>();
    List<Integer> programs = new ArrayList<>();
    for (Member member : members) {
      switch (member) {
        case Member.Bound bound ->
            placesOf.computeIfAbsent(what(bound), _ -> new ArrayList<>()).add(bound.place());
        case Member.Tests(String rule, String place, _) ->
            placesOf
                .computeIfAbsent(
                    "rule \"%s\", enough of its tests".formatted(rule), _ -> new ArrayList<>())
                .add(place);
        case Member.Blocks(String setAside, int program, _) ->
            placesOf
                .computeIfAbsent("set-aside \"%s\"".formatted(setAside), _ -> new ArrayList<>())
                .add(program(program));
        case Member.Seats(int program) -> programs.add(program);
        case Member.EveryonePlaced _,
            Member.Promise _,
            Member.OnMenu _,
            Member.Listed _,
            Member.Together _ ->
            placesOf.put(one(member), new ArrayList<>());
      }
    }
    List<String> lines = new ArrayList<>();
    placesOf.forEach((what, places) ->
        lines.add(places.isEmpty() ? what : what + ": " + Text.some(places, SHOWN)));
    if (!programs.isEmpty()) {
      lines.add(seats(programs));
    }
    return lines;
  }

  private String seats(List<Integer> programs) {
    long seats = 0;
    for (int program : programs) {
      seats += demands.problem().seats(program);
    }
    String all =
        programs.size() == 1
            ? Text.count(seats, "seat", "seats")
            : "%s in %s"
                .formatted(
                    Text.count(seats, "seat", "seats"),
                    Text.count(programs.size(), "program", "programs"));
    return "%s: %s".formatted(all, Text.some(programs.stream().map(this::program).toList(), SHOWN));
  }

  /** What a member asks for, in words. */
  String one(Member member) {
    return switch (member) {
      case Member.Bound bound -> what(bound) + ": " + bound.place();
      case Member.Tests(String rule, String place, _) ->
          "rule \"%s\", enough of its tests: %s".formatted(rule, place);
      case Member.Blocks(String setAside, int program, _) ->
          "set-aside \"%s\": %s".formatted(setAside, program(program));
      case Member.Seats(int program) -> seats(List.of(program));
      case Member.EveryonePlaced() -> "everyone has a seat";
      case Member.Promise(String guarantee) -> "guarantee \"%s\"".formatted(guarantee);
      case Member.OnMenu(String menu) -> "menu \"%s\"".formatted(menu);
      case Member.Listed() -> "students sit only where they asked to, or where they belong";
      case Member.Together(String family) -> "family rule \"%s\"".formatted(family);
    };
  }

  /** The rule, wherever it holds. */
  String named(Member member) {
    return switch (member) {
      case Member.Bound(String rule, _, _, _) -> "rule \"%s\"".formatted(rule);
      case Member.Tests(String rule, _, _) -> "rule \"%s\"".formatted(rule);
      case Member.Blocks(String setAside, _, _) -> "set-aside \"%s\"".formatted(setAside);
      case Member.Listed() -> "the limit that students sit only where they asked to";
      case Member.Seats _,
          Member.EveryonePlaced _,
          Member.Promise _,
          Member.OnMenu _,
          Member.Together _ ->
          one(member);
    };
  }

  String program(int program) {
    return demands.problem().programId(program).value();
  }

  private String what(Member.Bound bound) {
    return "rule \"%s\", %s %s of %s"
        .formatted(
            bound.rule(),
            bound.side() == Member.Side.LOWER ? "at least" : "at most",
            limit(bound),
            counted(tally(bound)));
  }

  private Tally tally(Member.Bound bound) {
    return ((BalanceForm.Bounded) demands.rule(bound.rule()).form()).tally();
  }

  private static String counted(Tally tally) {
    return switch (tally) {
      case Tally.Members(var of, Optional<?> _) -> GroupCount.words(of);
      case Tally.Values(String attribute, _) -> "the values of " + attribute;
    };
  }

  private String limit(Member.Bound bound) {
    boolean isLower = bound.side() == Member.Side.LOWER;
    return switch (demands.band(bound)) {
      case Band.PerStudent share -> {
        double limit = (isLower ? share.low() : share.high()).doubleValue();
        yield tally(bound) instanceof Tally.Values
            ? "a mean of " + Text.trimmed(limit)
            : Text.percent(limit);
      }
      case Band.Fixed count -> Text.number(isLower ? count.low() : count.high());
    };
  }

  /** What is missing at one member, or at several together, where all others hold. */
  String shortfall(Shortfall shortfall) {
    int several = shortfall.members().size();
    String missed = Text.number(shortfall.missed());
    Member first = shortfall.members().getFirst();
    return switch (first) {
      case Member.Bound bound -> {
        boolean isLower = bound.side() == Member.Side.LOWER;
        yield "%s then %s by at least %s: of %s, %s %s, and the rule asks for at %s %s."
            .formatted(
                several == 1
                    ? bound.place() + " is"
                    : "These %s places together are".formatted(Text.number(several)),
                isLower ? "short" : "over",
                missed,
                Text.students(shortfall.size().orElse(0)),
                tally(bound) instanceof Tally.Values
                    ? "their values sum to"
                    : counted(tally(bound)) + " are",
                Text.number(shortfall.counted()),
                isLower ? "least" : "most",
                Text.number(shortfall.asked()));
      }
      case Member.Seats(int program) ->
          "%s at least %s, and %s %s."
              .formatted(
                  several == 1
                      ? program(program) + " then needs"
                      : "These %s programs together then need".formatted(Text.number(several)),
                  Text.count(shortfall.counted(), "seat", "seats"),
                  several == 1 ? "has" : "have",
                  Text.number(shortfall.asked()));
      case Member.EveryonePlaced() ->
          "Of %s at least %s then without a seat."
              .formatted(
                  Text.students(shortfall.asked()),
                  shortfall.missed() == 1 ? "1 is" : missed + " are");
      case Member.Tests _,
          Member.Blocks _,
          Member.Promise _,
          Member.OnMenu _,
          Member.Listed _,
          Member.Together _ ->
          one(first);
    };
  }
}
