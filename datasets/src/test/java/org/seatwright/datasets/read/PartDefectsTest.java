package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to write a part other than a balance rule wrong has its message. */
class PartDefectsTest {
  @TempDir Path folder;

  /**
   * Asserts the messages of a policy on one line.
   *
   * @param messages each what follows the row
   */
  private void assertRefused(String line, String... messages) {
    assertThat(new DrawnPolicy(folder).errors(line + "\n"))
        .containsExactlyElementsOf(
            Arrays.stream(messages).map(it -> "policy.yaml, row 1, column " + it).toList());
  }

  private static String missing(String path, String key, String remedy) {
    return "%s: the key %s is missing.\n%s".formatted(path, key, remedy);
  }

  private static String misplaced(String path, String key, String needs) {
    return "%s.%s: %s has a meaning only with %s.\nRemove %s, or give %s too."
        .formatted(path, key, key, needs, key, needs);
  }

  private static String unknownWord(String path, String word, String words, String remedy) {
    return "%s: \"%s\" is not one of %s.\n%s".formatted(path, word, words, remedy);
  }

  private static String notWhole(String path, String text, String least, String most) {
    return "%s: \"%s\" is not a whole number between %s and %s.\nWrite digits alone, such as 25."
        .formatted(path, text, least, most);
  }

  private static String duplicate(String path, String one, String many) {
    return "%s: \"x\" is already the name of the %s in row 1.\n".formatted(path, one)
        + "Give each %s its own name; reports tell %s apart by it.".formatted(one, many);
  }

  private static String unknownKey(String path, String key, String owner, String meant) {
    return "%s.%s: \"%s\" is not a key of %s.\nDid you mean \"%s\"?"
        .formatted(path, key, key, owner, meant);
  }

  @Test
  void misspeltKeysOfEachPartAreNamedWithTheNearestRightOne() {
    assertRefused(
        "set-asides: [{nmae: x, blocks: [{off: all, seats: 1}], unfilled: kept}]",
        unknownKey(
            "set-asides[0]", "nmae", "a set-aside (name, where, blocks, unfilled, points)", "name"),
        unknownKey("set-asides[0].blocks[0]", "off", "a block of seats (of, share, seats)", "of"));
    assertRefused(
        "placement: {menus: [{name: x, onyl: {same: zone}}]}",
        unknownKey("placement.menus[0]", "onyl", "a menu (name, where, only)", "only"));
    assertRefused(
        "guarantees: [{name: x, too: {same: zone}, as: seat}]",
        unknownKey("guarantees[0]", "too", "a guarantee (name, to, as, points)", "to"));
    assertRefused(
        "priorities: {clases: []}",
        unknownKey("priorities", "clases", "priorities (classes, otherwise)", "classes"));
    assertRefused(
        "priorities: {classes: [{name: x, hwo: {same: zone}}]}",
        unknownKey("priorities.classes[0]", "hwo", "a priority class (name, who, points)", "who"));
    assertRefused(
        "fairness: [{name: x, amogn: same-type, enforce: hard}]",
        unknownKey(
            "fairness[0]", "amogn", "a fairness rule (name, among, enforce, points)", "among"));
    assertRefused(
        "families: [{name: x, togther: school, enforce: hard}]",
        unknownKey(
            "families[0]",
            "togther",
            "a family rule (name, together, of, enforce, points)",
            "together"));
    assertRefused(
        "points: {for: [{of: a=b, unplacd: 5}]}",
        unknownKey(
            "points.for[0]",
            "unplacd",
            "points for a group (of, rank, unlisted, per-km, unplaced, distance, moving)",
            "unplaced"));
    assertRefused(
        "lottery: {sed: 5, tickets: [{of: a=b, tikets: 2}]}",
        unknownKey("lottery", "sed", "lottery (seed, numbers, tickets, commitment)", "seed"),
        unknownKey("lottery.tickets[0]", "tikets", "tickets for a group (of, tickets)", "tickets"));
  }

  @Test
  void eachPartHasTheKeysItNeeds() {
    assertRefused(
        "set-asides: [{}]",
        missing("set-asides[0]", "name", "Name the set-aside; every message and report shows it."),
        missing(
            "set-asides[0]",
            "blocks",
            "List the groups that have seats of their own, and how many."),
        missing(
            "set-asides[0]",
            "unfilled",
            "Say what happens to seats their group does not fill: kept or released."));
    assertRefused(
        "placement: {menus: [{}]}",
        missing("placement.menus[0]", "name", "Name the menu; every message and report shows it."),
        missing(
            "placement.menus[0]", "only", "Say who may sit there, such as only: {same: zone}."));
    assertRefused(
        "guarantees: [{}]",
        missing("guarantees[0]", "name", "Name the guarantee; every message and report shows it."),
        missing(
            "guarantees[0]",
            "to",
            "Say which programs are promised, such as to: {named-in: current}."),
        missing("guarantees[0]", "as", "Say how firm the promise is: seat, floor or points."));
    assertRefused(
        "priorities: {}", missing("priorities", "classes", "List the classes, the best first."));
    assertRefused(
        "priorities: {classes: [{}]}",
        missing(
            "priorities.classes[0]", "name", "Name the class; every message and report shows it."),
        missing(
            "priorities.classes[0]",
            "who",
            "Say who belongs to the class, such as who: {same: zone}."));
    assertRefused(
        "fairness: [{}]",
        missing("fairness[0]", "name", "Name the rule; every message and report shows it."),
        missing("fairness[0]", "among", "Say between whom envy counts: same-type or across-types."),
        missing(
            "fairness[0]", "enforce", "Say how strictly the rule is meant: hard, soft or report."));
    assertRefused(
        "families: [{}]",
        missing("families[0]", "name", "Name the rule; every message and report shows it."),
        missing(
            "families[0]",
            "together",
            "Say what children of a household share: program or school."),
        missing(
            "families[0]", "enforce", "Say how strictly the rule is meant: hard, soft or report."));
    assertRefused(
        "points: {for: [{}]}",
        missing("points.for[0]", "of", "Say for whom the points are, such as of: grade=K."));
    assertRefused(
        "lottery: {tickets: [{}]}",
        missing("lottery.tickets[0]", "of", "Say who has the tickets, such as of: ses=frl."),
        missing("lottery.tickets[0]", "tickets", "Say how many tickets each of them has."));
  }

  @Test
  void namesAreGivenOnceInEachPart() {
    String setAside = "{name: x, blocks: [{of: all, seats: 1}], unfilled: kept}";
    assertRefused(
        "set-asides: [%s, %s]".formatted(setAside, setAside),
        duplicate("set-asides[1].name", "set-aside", "set-asides"));
    String menu = "{name: x, only: {same: zone}}";
    assertRefused(
        "placement: {menus: [%s, %s]}".formatted(menu, menu),
        duplicate("placement.menus[1].name", "menu", "menus"));
    String guarantee = "{name: x, to: {same: zone}, as: seat}";
    assertRefused(
        "guarantees: [%s, %s]".formatted(guarantee, guarantee),
        duplicate("guarantees[1].name", "guarantee", "guarantees"));
    String priority = "{name: x, who: {same: zone}}";
    assertRefused(
        "priorities: {classes: [%s, %s]}".formatted(priority, priority),
        duplicate("priorities.classes[1].name", "class", "classes"));
    String fairness = "{name: x, among: same-type, enforce: hard}";
    assertRefused(
        "fairness: [%s, %s]".formatted(fairness, fairness),
        duplicate("fairness[1].name", "rule", "rules"));
    String family = "{name: x, together: school, enforce: hard}";
    assertRefused(
        "families: [%s, %s]".formatted(family, family),
        duplicate("families[1].name", "rule", "rules"));
  }

  @Test
  void wordsAreThoseOfTheLanguage() {
    assertRefused(
        "set-asides: [{name: x, blocks: [{of: all, seats: 1}], unfilled: kpet}]",
        unknownWord("set-asides[0].unfilled", "kpet", "kept, released", "Did you mean \"kept\"?"));
    assertRefused(
        "guarantees: [{name: x, to: {same: zone}, as: flor}]",
        unknownWord("guarantees[0].as", "flor", "seat, floor, points", "Did you mean \"floor\"?"));
    assertRefused(
        "fairness: [{name: x, among: everyone, enforce: hard}]",
        unknownWord(
            "fairness[0].among", "everyone", "same-type, across-types", "Use one of those."));
    assertRefused(
        "families: [{name: x, together: class, of: twin, enforce: hard}]",
        unknownWord("families[0].together", "class", "program, school", "Use one of those."),
        unknownWord("families[0].of", "twin", "twins, siblings", "Did you mean \"twins\"?"));
    assertRefused(
        "objective: rank_maximal",
        unknownWord(
            "objective",
            "rank_maximal",
            "points, rank-maximal, fewest-worst",
            "Did you mean \"rank-maximal\"?"));
    assertRefused(
        "lottery: {numbers: many}",
        unknownWord("lottery.numbers", "many", "single, per-program", "Use one of those."));
  }

  @Test
  void pointsBelongToWhatCosts() {
    assertRefused(
        "set-asides: [{name: x, blocks: [{of: all, seats: 1}], unfilled: kept, points: 3}]",
        misplaced("set-asides[0]", "points", "unfilled: released"));
    assertRefused(
        "guarantees: [{name: x, to: {same: zone}, as: seat, points: 3}]",
        misplaced("guarantees[0]", "points", "as: points"));
    assertRefused(
        "guarantees: [{name: x, to: {same: zone}, as: points}]",
        missing("guarantees[0]", "points", "Say what a placement that breaks the promise costs."));
    assertRefused(
        "fairness: [{name: x, among: same-type, enforce: hard, points: 3}]",
        misplaced("fairness[0]", "points", "enforce: soft"));
    assertRefused(
        "fairness: [{name: x, among: same-type, enforce: soft}]",
        missing(
            "fairness[0]",
            "points",
            "A soft rule costs points per student with justified envy; say how many."));
    assertRefused(
        "families: [{name: x, together: school, enforce: report, points: 3}]",
        misplaced("families[0]", "points", "enforce: soft"));
    assertRefused(
        "families: [{name: x, together: school, enforce: soft}]",
        missing(
            "families[0]",
            "points",
            "A soft rule costs points per pair that is apart; say how many."));
  }

  @Test
  void numbersLieWithinTheirRange() {
    assertRefused(
        "set-asides: [{name: x, blocks: [{of: all, seats: -1}], unfilled: released, points: x}]",
        notWhole("set-asides[0].blocks[0].seats", "-1", "0", "1,000,000"),
        notWhole("set-asides[0].points", "x", "0", "1,000,000"));
    assertRefused(
        "placement: {longest-list: 0}", notWhole("placement.longest-list", "0", "1", "1,000"));
    assertRefused(
        "guarantees: [{name: x, to: {same: zone}, as: points, points: -1}]",
        notWhole("guarantees[0].points", "-1", "0", "1,000,000"));
    assertRefused(
        "priorities: {classes: [{name: x, who: {same: zone}, points: 1.5}], otherwise: -2}",
        notWhole("priorities.otherwise", "-2", "0", "1,000,000"),
        notWhole("priorities.classes[0].points", "1.5", "0", "1,000,000"));
    assertRefused(
        "points: {distance: 10001, moving: -1, for: [{of: a=b, rank: [x]}]}",
        notWhole("points.distance", "10001", "0", "10,000"),
        notWhole("points.moving", "-1", "0", "1,000,000"),
        notWhole("points.for[0].rank[0]", "x", "0", "1,000,000"));
    assertRefused(
        "lottery: {tickets: [{of: a=b, tickets: 101}]}",
        notWhole("lottery.tickets[0].tickets", "101", "1", "100"));
  }

  @Test
  void listsThatMustSaySomethingAreNotEmpty() {
    assertRefused(
        "set-asides: [{name: x, blocks: [], unfilled: kept}]",
        "set-asides[0].blocks: nothing is listed.\n"
            + "List at least one block, such as {of: ses=frl, share: 0.5}.");
    assertRefused(
        "priorities: {classes: []}",
        "priorities.classes: nothing is listed.\n"
            + "List at least one class, such as {name: Zone, who: {same: zone}}.");
  }

  @Test
  void aBlockIsForSomeoneAndHasOneSize() {
    String path = "set-asides[0].blocks[0]";
    assertRefused(
        "set-asides: [{name: x, blocks: [{}], unfilled: kept}]",
        missing(path, "of", "Say whom the seats are for, such as of: ses=frl, or of: all."),
        path + ": the block has no size.\nGive exactly one of share, seats.");
    assertRefused(
        "set-asides: [{name: x, blocks: [{of: all, share: 0.5, seats: 3}], unfilled: kept}]",
        path + ": the block has 2 sizes, share, seats.\nKeep one of the two.");
    assertRefused(
        "set-asides: [{name: x, blocks: [{of: al, share: 52%}], unfilled: kept}]",
        path
            + ".of: \"al\" is not of the form attribute=value.\n"
            + "Name a column and one of its values, such as ses=frl.",
        path
            + ".share: \"52%\" is not a decimal number between 0 and 1.\n"
            + "Write at most 18 digits, with a point and without a percent sign, such as 0.45.");
  }

  @Test
  void blocksTogetherAreAtMostAllSeats() {
    assertRefused(
        "set-asides: [{name: x, blocks: [{of: all, share: 0.6}, {of: a=b, share: 0.5}],"
            + " unfilled: kept}]",
        """
        set-asides[0].blocks: the shares of the blocks add up to more than 1.
        Together they can be all of a program's seats; write smaller shares.\
        """);
  }

  @Test
  void allPriorityClassesHavePointsOrNone() {
    assertRefused(
        "priorities: {classes: [{name: a, who: {same: z}, points: 1}, {name: b, who: {same: z}}],"
            + " otherwise: 5}",
        """
        priorities.classes[1]: the key points is missing, and another class has it.
        Give every class points, or none; write points: 0 where a seat costs nothing.\
        """);
    assertRefused(
        "priorities: {classes: [{name: a, who: {same: z}, points: 1}]}",
        missing(
            "priorities",
            "otherwise",
            "Classes have points, so say what a seat costs a student of no class."));
    assertRefused(
        "priorities: {classes: [{name: a, who: {same: z}}], otherwise: 5}",
        misplaced("priorities", "otherwise", "points in every class"));
  }

  @Test
  void nearestNeedsPointsPerKm() {
    String rule =
        """
        : points per km are 0, so unlisted: nearest cannot tell near seats from far ones.
        Write at least 1, or unlisted: when-needed.\
        """;
    assertRefused("{placement: {unlisted: nearest}, points: {per-km: 0}}", "points.per-km" + rule);
    assertRefused(
        "{placement: {unlisted: nearest}, points: {for: [{of: a=b, per-km: 0}]}}",
        "points.for[0].per-km" + rule);
  }

  @Test
  void listsAndSectionsStandWhereTheyAreNeeded() {
    String list =
        "a single value stands where a list is needed.\n"
            + "Write entries in brackets, such as [1, 2], or one per line after a dash.";
    String section =
        "a single value stands where a section of keys is needed.\nWrite keys, each as key: value.";
    assertRefused("simplified: none", "simplified: " + list);
    assertRefused("set-asides: 3", "set-asides: " + list);
    assertRefused("set-asides: [3]", "set-asides[0]: " + section);
    assertRefused(
        "set-asides: [{name: x, blocks: 3, unfilled: kept}]", "set-asides[0].blocks: " + list);
    assertRefused("placement: {menus: 3}", "placement.menus: " + list);
    assertRefused("guarantees: 3", "guarantees: " + list);
    assertRefused("priorities: 3", "priorities: " + section);
    assertRefused("priorities: {classes: 3}", "priorities.classes: " + list);
    assertRefused("fairness: 3", "fairness: " + list);
    assertRefused("families: 3", "families: " + list);
    assertRefused("points: {for: 3}", "points.for: " + list);
    assertRefused("lottery: {tickets: 3}", "lottery.tickets: " + list);
    assertRefused(
        "lottery: [3]",
        "lottery: a list stands where a single value is needed.\nWrite one text or number.");
  }
}
