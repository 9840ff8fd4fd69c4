package org.seatwright.solver.pipeline;

import org.seatwright.datasets.notice.Notices;
import org.seatwright.solver.report.ReadinessView;

/**
 * What a check came to.
 *
 * @param notices all that reading noticed, those left out that a finding says better
 */
public record CheckOutcome(Notices notices, ReadinessView view) {}
