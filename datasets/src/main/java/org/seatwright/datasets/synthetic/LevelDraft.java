package org.seatwright.datasets.synthetic;

import java.util.List;
import org.seatwright.model.district.SchoolId;

/**
 * The schools of one level, drawn but without programs. All arrays and lists have one entry per
 * school.
 *
 * @param level what they teach
 * @param cohort which of the district's cohorts is the first of the level
 * @param quality what every family sees in them
 * @param size their sizes in proportion to each other, above 0
 * @param families who ranks them
 */
record LevelDraft(
    Level level,
    int cohort,
    List<SchoolId> ids,
    double[] quality,
    double[] size,
    Families families) {}
