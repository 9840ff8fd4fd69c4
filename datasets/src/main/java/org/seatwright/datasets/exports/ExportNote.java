package org.seatwright.datasets.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seatwright.datasets.format.ResultKey;
import org.seatwright.datasets.read.InputFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The note that every export carries: of what district and policy it is, and of which files.
 *
 * @param format the word for the export's form
 * @param hasPlan whether a plan is exported too
 * @param leftOut names of the rules that the form cannot say
 * @param inputs the files that the district was read from
 * @param version of the program that exported
 */
public record ExportNote(
    String format,
    String district,
    String policy,
    boolean hasPlan,
    List<String> leftOut,
    List<InputFile> inputs,
    String version) {
  private static final JsonMapper JSON = new JsonMapper();

  public ExportNote {
    leftOut = List.copyOf(leftOut);
    inputs = List.copyOf(inputs);
  }

  /** Writes the note. */
  public void write(Path file) throws IOException {
    Map<String, Object> note = new LinkedHashMap<>();
    note.put("format", format);
    note.put("district", district);
    note.put("policy", policy);
    note.put("plan", hasPlan);
    note.put("left-out", leftOut);
    note.put(ResultKey.INPUTS, inputs.stream().map(ExportNote::input).toList());
    note.put("version", version);
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(note);
    Files.writeString(file, text.replace(System.lineSeparator(), "\n") + "\n");
  }

  private static Map<String, String> input(InputFile file) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put(ResultKey.FILE, file.file());
    entry.put(ResultKey.SHA256, file.sha256());
    return entry;
  }
}
