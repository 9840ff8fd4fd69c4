package org.seatwright.solver.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.datasets.format.FileName;
import org.seatwright.datasets.read.InputFile;

/** Holds the files read now against those the run read. */
final class InputCheck {
  private InputCheck() {}

  /** One finding where all are the same, else one per file that differs. */
  static List<Finding> of(List<InputFile> ofRun, List<InputFile> read) {
    if (isFolder(ofRun) != isFolder(read)) {
      return List.of(
          Finding.otherRun(
              "Inputs: the run read %s, this is %s; name the district in the form that was solved.",
              form(ofRun), form(read)));
    }
    Map<String, String> now = new LinkedHashMap<>();
    read.forEach(input -> now.put(input.file(), input.sha256()));
    List<Finding> findings = new ArrayList<>();
    for (InputFile input : ofRun) {
      String hash = now.remove(input.file());
      if (hash == null) {
        findings.add(
            Finding.otherRun(
                "Inputs: the run read %s, which was not read now; --policy names another policy.",
                input.file()));
      } else if (!hash.equals(input.sha256())) {
        findings.add(
            Finding.otherRun(
                "Inputs: %s is not the file the run read; its SHA-256 differs.", input.file()));
      }
    }
    now.keySet()
        .forEach(file -> findings.add(Finding.otherRun("Inputs: the run did not read %s.", file)));
    return findings.isEmpty()
        ? List.of(
            Finding.confirmed(
                ofRun.size() == 1
                    ? "Inputs: the file is the one the run read, by SHA-256."
                    : "Inputs: the %d files are those the run read, by SHA-256.",
                ofRun.size()))
        : findings;
  }

  private static boolean isFolder(List<InputFile> files) {
    return files.stream().map(InputFile::file).anyMatch(FileName.STUDENTS::equals);
  }

  private static String form(List<InputFile> files) {
    return isFolder(files) ? "a folder" : "one file in JSON";
  }
}
