package org.seatwright.solver.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.seatwright.solver.StopSignal;

/**
 * What commands know of the process they run in.
 *
 * @param elapsed time since the program started
 * @param stop says when a search must end early
 * @param watch to be called once before a search: from then on signals raise {@code stop}
 * @param liveWidth characters a line of the terminal holds, empty where {@code out} is none
 */
record Session(
    PrintWriter out,
    PrintWriter err,
    Supplier<Duration> elapsed,
    StopSignal stop,
    Runnable watch,
    Supplier<OptionalInt> liveWidth) {}
