package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a diagnosis is asked to do.
 *
 * @param subject a district, or a run folder
 * @param policy the policy to use in place of the district's own
 * @param out where to write a folder per repair, if anywhere
 * @param time for all of it
 * @param version of the program, for the report
 */
public record DiagnoseSettings(
    Path subject, Optional<Path> policy, Optional<Path> out, Duration time, String version) {}
