package org.seatwright.solver.report;

import java.util.Locale;
import org.seatwright.model.readiness.Conflict;
import org.seatwright.model.readiness.Finding;
import org.seatwright.model.readiness.Limit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The numbers of a finding for programs; no student's id is among them. */
final class FindingFacts {
  private FindingFacts() {}

  /** The finding's kind in lower case, such as "seats-short". */
  static String kind(Finding finding) {
    return finding
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  static void add(ObjectNode node, Finding finding) {
    switch (finding) {
      case Finding.OfSeats seats -> addSeats(node, seats);
      case Finding.OfRules rules -> addRules(node, rules);
      case Finding.OfLists lists -> addLists(node, lists);
      case Finding.OfRecords records -> addRecords(node, records);
    }
  }

  private static void addSeats(ObjectNode node, Finding.OfSeats finding) {
    switch (finding) {
      case Finding.SeatsShort(boolean must, var programs, int students, int seats, int usable) ->
          node.put("must-sit", must)
              .put("programs", programs.size())
              .put("students", students)
              .put("seats", seats)
              .put("usable-seats", usable);
      case Finding.NowhereToSit(boolean must, String menu, var students) ->
          node.put("must-sit", must).put("menu", menu).put("students", students.size());
      case Finding.NoSeats(var programs, long choices) ->
          node.put("programs", programs.size()).put("choices", choices);
      case Finding.NobodyMaySit(var programs, int seats) ->
          node.put("programs", programs.size()).put("seats", seats);
    }
  }

  private static void addRules(ObjectNode node, Finding.OfRules finding) {
    switch (finding) {
      case Finding.PlaceLimited limited -> {
        node.put("rule", limited.rule().name()).put("places", limited.places().size());
        ArrayNode first = node.putArray("first-places");
        limited.places().stream()
            .limit(FindingWords.SHOWN)
            .forEach(limit -> add(first.addObject(), limit));
      }
      case Finding.RulesInConflict conflict -> {
        node.put("rule", conflict.first().name())
            .put("other-rule", conflict.second().name())
            .put("places", conflict.places().size());
        ArrayNode first = node.putArray("first-places");
        conflict.places().stream()
            .limit(FindingWords.SHOWN)
            .forEach(place -> add(first.addObject(), place));
      }
      case Finding.GroupLimitsSeating limits -> {
        node.put("rule", limits.rule().name())
            .put("of-group", limits.ofGroup())
            .put("counted", limits.counted())
            .put("share", ResultJson.number(limits.share().doubleValue()))
            .put("enrolled", limits.enrolled())
            .put("students", limits.students())
            .put("must-sit", limits.mustSit())
            .put("largest", limits.largest());
        limits.most().ifPresent(most -> node.put("most", most));
      }
      case Finding.TotalOutOfReach total ->
          node.put("rule", total.rule().name())
              .put("too-few", total.tooFew())
              .put("places", total.places())
              .put("asked", total.asked())
              .put("students", total.there());
      case Finding.BlockTooLarge(var rule, int block, var programs) ->
          node.put("set-aside", rule.name()).put("block", block).put("programs", programs.size());
      case Finding.BlockUnfilled(var rule, int block, var programs) ->
          node.put("set-aside", rule.name())
              .put("block", block)
              .put("programs", programs.size())
              .put("seats", programs.stream().mapToLong(at -> at.seats() - at.members()).sum());
      case Finding.UnusedLastYear(String group, int shares, _) ->
          node.put("group", group).put("shares", shares);
    }
  }

  private static void add(ObjectNode node, Limit limit) {
    node.put("place", limit.place()).put("seated", limit.seated());
    limit.most().ifPresent(most -> node.put("most", most));
    limit.sum().ifPresent(sum -> add(node.putObject("count"), sum));
  }

  private static void add(ObjectNode node, Conflict conflict) {
    node.put("place", conflict.place()).put("seated", conflict.seated());
    conflict.most().ifPresent(most -> node.put("most", most));
    add(node.putObject("count"), conflict.one());
    add(node.putObject("other-count"), conflict.other());
  }

  private static void add(ObjectNode node, Finding.Sum sum) {
    node.put("of", sum.tally().toString())
        .put("size", sum.size())
        .put("enrolled", sum.enrolled())
        .put("lower", sum.lower())
        .put("upper", sum.upper())
        .put("least", sum.least())
        .put("most", sum.most());
  }

  private static void addLists(ObjectNode node, Finding.OfLists finding) {
    switch (finding) {
      case Finding.EmptyLists(var students) -> node.put("students", students.size());
      case Finding.OneSchoolLists(var students, int lists) ->
          node.put("students", students.size()).put("lists", lists);
      case Finding.OneItemLists(var students, int lists) ->
          node.put("students", students.size()).put("lists", lists);
      case Finding.GroupOfOneItemLists group ->
          node.put("attribute", group.attribute())
              .put("value", group.value())
              .put("of-one-choice", group.one())
              .put("lists", group.lists())
              .put("others-of-one-choice", group.otherOne())
              .put("others-lists", group.otherLists());
    }
  }

  private static void addRecords(ObjectNode node, Finding.OfRecords finding) {
    switch (finding) {
      case Finding.AlikeIds(var holder, var alike) ->
          node.put("of", holder.name().toLowerCase(Locale.ROOT)).put("sets", alike.size());
      case Finding.UnknownNames unknown ->
          node.put("column", unknown.column())
              .put("students", unknown.students().size())
              .put("ids", unknown.unknown().size())
              .put("known-but-for-case-or-zeros", unknown.alike())
              .put("of-students", unknown.ofStudents())
              .put("read", unknown.isRead());
      case Finding.FarAway far ->
          node.put("of", far.holder().name().toLowerCase(Locale.ROOT))
              .put("places", far.places().size())
              .put("kilometres", ResultJson.number(far.kilometres()))
              .put("at-zero", far.atZero())
              .put("near-when-exchanged", far.swapped())
              .put("near-with-other-sign", far.mirrored());
      case Finding.UnknownSites(var holder, var places, int all) ->
          node.put("of", holder.name().toLowerCase(Locale.ROOT))
              .put("places", places.size())
              .put("all", all);
    }
  }
}
