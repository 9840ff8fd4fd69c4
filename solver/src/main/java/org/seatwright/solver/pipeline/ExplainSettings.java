package org.seatwright.solver.pipeline;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an explanation is asked for.
 *
 * @param run the run folder
 * @param district where the district is now; empty where the run says
 * @param policy the policy file used in place of the district's own; empty where the run says
 * @param templates the words
 * @param isInternal whether rules are named
 * @param solvesAll whether large problems too are solved again wherever a cost is open; one
 *     student's always are
 */
public record ExplainSettings(
    Path run,
    Optional<Path> district,
    Optional<Path> policy,
    Path templates,
    boolean isInternal,
    boolean solvesAll) {}
