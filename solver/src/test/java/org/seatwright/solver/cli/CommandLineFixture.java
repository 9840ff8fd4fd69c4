package org.seatwright.solver.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.seatwright.solver.StopSignal;

/** Runs command lines inside this process and catches what they print. */
final class CommandLineFixture {
  final StopSignal stop = new StopSignal();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Exit code, standard output and standard error. */
  record Ended(int code, String out, String err) {}

  Session session() {
    return new Session(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        () -> Duration.ZERO,
        stop,
        () -> {},
        OptionalInt::empty);
  }

  Ended run(Object... words) {
    String[] args = new String[words.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = words[i].toString();
    }
    int code = Commands.run(session(), args);
    return ended(code);
  }

  Ended ended(int code) {
    return new Ended(code, lineFeeds(out), lineFeeds(err));
  }

  private static String lineFeeds(StringWriter text) {
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  /** Four students, two schools of two seats, and the share of frl within 0.5 ± {@code within}. */
  static Path district(Path folder, String within) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("district.yaml"), "district: Four\n");
    Files.writeString(folder.resolve("schools.csv"), "school,name\nN,North\nS,South\n");
    Files.writeString(
        folder.resolve("programs.csv"), "program,school,grade,seats\nN-K,N,K,2\nS-K,S,K,2\n");
    Files.writeString(
        folder.resolve("students.csv"),
        "student,grade,ses\nAda,K,frl\nBen,K,frl\nCyd,K,paid\nDee,K,paid\n");
    Files.writeString(
        folder.resolve("choices.csv"),
        "student,rank,program\nAda,1,N-K\nBen,1,N-K\nBen,2,S-K\nCyd,1,S-K\nDee,1,S-K\nDee,2,N-K\n");
    Files.writeString(
        folder.resolve("policy.yaml"),
        """
        policy: Four policy
        balance:
          - name: share
            of: ses=frl
            per: school
            within: %s
            reference: 0.5
            enforce: hard
        placement:
          everyone-placed: true
        """
            .formatted(within));
    return folder;
  }
}
