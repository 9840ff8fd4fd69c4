package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an export is asked to do.
 *
 * @param district a folder, or one file in JSON
 * @param policy the policy to use in place of the district's own
 * @param plan to be exported too
 * @param program which one, for the formats of programs
 * @param version of this program, for the note
 */
public record ExportSettings(
    Path district,
    Optional<Path> policy,
    Optional<PlanFile> plan,
    ExportFormat format,
    ExportedProgram program,
    Path out,
    String version) {}
