package org.seatwright.datasets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seatwright.datasets.notice.Notice;

/** A small district drawn in text: sound as it comes, until a test draws one file otherwise. */
final class DrawnDistrict {
  private final Path folder;

  DrawnDistrict(Path folder) {
    this.folder = folder;
    with("district.yaml", "district: Two Rivers\nyear: 2026-27\n");
    with(
        "schools.csv",
        """
        school,name,latitude,longitude,zone
        N,North School,41.3,-72.9,east
        S,South School,,,west
        """);
    with(
        "programs.csv",
        """
        program,school,grade,seats,magnet
        N-K,N,K,2,yes
        N-1,N,1,2,no
        S-K,S,K,1,no
        S-1,S,1,3,no
        """);
    with(
        "students.csv",
        """
        student,grade,ses,latitude,longitude,zone,household
        ada,K,frl,41.31,-72.92,east,h1
        ben,K,paid,,,west,h1
        cyd,1,frl,,,west,h2
        """);
    with(
        "choices.csv",
        """
        student,rank,program
        ada,1,N-K
        ada,2,S-K
        ben,1,S-K
        cyd,1,S-1
        """);
  }

  DrawnDistrict with(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  DrawnDistrict with(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  DrawnDistrict without(String file) {
    try {
      Files.delete(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** With a policy of one rule, its keys one per line. */
  DrawnDistrict withRule(String keys) {
    return with("policy.yaml", "balance:\n  - " + keys.strip().replace("\n", "\n    ") + "\n");
  }

  Path folder() {
    return folder;
  }

  LoadResult read() {
    return DistrictReader.read(folder, Optional.empty());
  }

  LoadResult.Loaded load() {
    return loaded(read());
  }

  static LoadResult.Loaded loaded(LoadResult result) {
    assertThat(result.notices().render()).isEmpty();
    return (LoadResult.Loaded) result;
  }

  /** The messages of a district that is refused. */
  List<String> errors() {
    LoadResult result = read();
    assertThat(result).isInstanceOf(LoadResult.Refused.class);
    return messages(result);
  }

  /** The messages of a district that is read all the same. */
  List<String> remarks() {
    LoadResult result = read();
    assertThat(result).as(result.notices().render()).isInstanceOf(LoadResult.Loaded.class);
    return messages(result);
  }

  private static List<String> messages(LoadResult result) {
    return result.notices().kept().stream().map(Notice::message).toList();
  }
}
