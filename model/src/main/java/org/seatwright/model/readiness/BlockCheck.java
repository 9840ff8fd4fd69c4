package org.seatwright.model.readiness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seatwright.model.district.District;
import org.seatwright.model.policy.Group;
import org.seatwright.model.policy.SetAside;
import org.seatwright.model.problem.AssignmentProblem;

/** Blocks of set-asides that their programs, or their groups, are too small for. */
final class BlockCheck {
  /** A block by its set-aside and number, from 1. */
  private record Block(SetAside rule, int number) {}

  private final AssignmentProblem problem;
  private final District district;
  private final List<Optional<SetAside>> ofProgram;

  BlockCheck(AssignmentProblem problem) {
    this.problem = problem;
    this.district = problem.district();
    ofProgram = SetAside.ofPrograms(problem.policy().setAsides(), district);
  }

  List<Finding> findings() {
    Map<Block, List<Finding.BlockAt>> large = new LinkedHashMap<>();
    Map<Block, List<Finding.BlockAt>> unfilled = new LinkedHashMap<>();
    Map<Group, long[]> members = members();
    for (int p = 0; p < ofProgram.size(); p++) {
      if (ofProgram.get(p).isPresent()) {
        SetAside rule = ofProgram.get(p).get();
        int seats = district.programs().get(p).seats();
        List<Integer> sizes = rule.sizes(seats);
        for (int b = 0; b < sizes.size(); b++) {
          SetAside.Block block = rule.blocks().get(b);
          Block key = new Block(rule, b + 1);
          int program = p;
          long coming =
              block.of().map(group -> ofGroup(members, group, program)).orElse((long) seats);
          Finding.BlockAt at = new Finding.BlockAt(p, wanted(block, seats), sizes.get(b), coming);
          if (at.wanted() > at.seats()) {
            large.computeIfAbsent(key, _ -> new ArrayList<>()).add(at);
          }
          if (at.seats() > at.members() && isOfConsequence(rule)) {
            unfilled.computeIfAbsent(key, _ -> new ArrayList<>()).add(at);
          }
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    large.forEach((block, places) ->
        findings.add(new Finding.BlockTooLarge(block.rule(), block.number(), places)));
    unfilled.forEach((block, places) ->
        findings.add(new Finding.BlockUnfilled(block.rule(), block.number(), places)));
    return findings;
  }

  private static long ofGroup(Map<Group, long[]> members, Group group, int program) {
    long[] ofPrograms = members.get(group);
    return ofPrograms == null ? 0 : ofPrograms[program];
  }

  private static long wanted(SetAside.Block block, int seats) {
    return switch (block.size()) {
      case SetAside.Size.Share(var share) -> share.floorOf(seats);
      case SetAside.Size.Seats(int stated) -> stated;
    };
  }

  /** True where seats that a group does not fill stay empty or cost something. */
  private static boolean isOfConsequence(SetAside rule) {
    return switch (rule.unfilled()) {
      case SetAside.Unfilled.Kept() -> true;
      case SetAside.Unfilled.Released(long points) -> points > 0;
    };
  }

  /** Students of each block's group who may sit in each program. */
  private Map<Group, long[]> members() {
    Map<Group, long[]> members = new LinkedHashMap<>();
    problem.policy().setAsides().stream()
        .flatMap(rule -> rule.blocks().stream())
        .flatMap(block -> block.of().stream())
        .forEach(group -> members.put(group, new long[problem.programs()]));
    members.forEach((group, ofPrograms) -> {
      for (int i = 0; i < problem.students(); i++) {
        if (group.matches(district.students().get(i))) {
          for (int o = problem.firstOption(i); o < problem.lastOption(i); o++) {
            ofPrograms[problem.program(o)]++;
          }
        }
      }
    });
    return members;
  }
}
