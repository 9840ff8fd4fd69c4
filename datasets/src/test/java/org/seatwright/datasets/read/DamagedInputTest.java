package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seatwright.model.problem.AssignmentProblem;

/** Damage of any kind to any file ends in notices or in a district that can be solved. */
class DamagedInputTest {
  private static final long SEED = 20260301;
  private static final int ROUNDS = 500;
  private static final List<String> FILES =
      List.of(
          "district.yaml",
          "schools.csv",
          "programs.csv",
          "students.csv",
          "choices.csv",
          "travel.csv",
          "enrolled.csv",
          "policy.yaml");
  private static final byte[] TRICKY =
      "\",\n\r\t;:-[]{}&*!#%@=.0019eE \0\u00e9\u001b".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void noDamageEscapesAsAnException() throws IOException {
    new DrawnDistrict(folder)
        .with("travel.csv", "student,school,km\nada,N,1.5\nben,S,0\n")
        .with("enrolled.csv", "program,students,ses\nN-K,2,frl\nS-1,1,paid\n")
        .with(
            "policy.yaml",
            """
            policy: All forms
            balance:
              - {name: a, of: ses=frl, per: school, within: 0.1, reference: 0.5, enforce: hard}
              - {name: b, of: ses=frl, per: zone, share: [0, 0.75], enforce: soft, points: 3}
              - {name: c, of: ses=frl, per: grade, where: magnet=yes, count: [0, 3], enforce: report}
              - {name: d, of: ses, per: district, values: {frl: 1, paid: 2}, mean: [1, 2], enforce: hard}
            placement: {unlisted: when-needed, everyone-placed: false}
            points: {rank: [0, 10, 25], unlisted: 300, per-km: 10, unplaced: 1000}
            lottery: 1
            """)
        .load();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    int loaded = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path file = folder.resolve(FILES.get(random.nextInt(FILES.size())));
      byte[] sound = Files.readAllBytes(file);
      byte[] damaged = damage(sound, random);
      Files.write(file, damaged);
      try {
        if (isLoadedAndSolvable()) {
          loaded++;
        }
      } catch (RuntimeException e) {
        throw new AssertionError(
            "Seed %d, round %d, %s:%n%s"
                .formatted(
                    SEED,
                    round,
                    file.getFileName(),
                    new String(damaged, StandardCharsets.ISO_8859_1)),
            e);
      }
      Files.write(file, sound);
    }
    assertThat(loaded).as("rounds with harmless damage").isBetween(ROUNDS / 20, ROUNDS / 2);
  }

  private boolean isLoadedAndSolvable() {
    return switch (DistrictReader.read(folder, Optional.empty())) {
      case LoadResult.Loaded loaded -> {
        assertThat(loaded.notices().hasErrors()).isFalse();
        AssignmentProblem.compile(loaded.district(), loaded.policy());
        yield true;
      }
      case LoadResult.Refused refused -> {
        assertThat(refused.notices().hasErrors()).isTrue();
        assertThat(refused.notices().render()).matches("[\\P{Cntrl}\n]+");
        yield false;
      }
    };
  }

  /** Replaces, removes, adds or repeats a few bytes. */
  private static byte[] damage(byte[] sound, RandomGenerator random) {
    int from = random.nextInt(sound.length);
    int to = Math.min(sound.length, from + 1 + random.nextInt(6));
    ByteArrayOutputStream damaged = new ByteArrayOutputStream();
    damaged.write(sound, 0, from);
    switch (random.nextInt(4)) {
      case 0 -> damaged.write(TRICKY[random.nextInt(TRICKY.length)]);
      case 1 -> {
        damaged.write(TRICKY[random.nextInt(TRICKY.length)]);
        damaged.write(sound, from, to - from);
      }
      case 2 -> {
        damaged.write(sound, from, to - from);
        damaged.write(sound, from, to - from);
      }
      default -> {}
    }
    damaged.write(sound, to, sound.length - to);
    return damaged.toByteArray();
  }
}
