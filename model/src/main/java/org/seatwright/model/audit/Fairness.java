package org.seatwright.model.audit;

/**
 * Students who can point at a seat they prefer to their own, counted once each.
 *
 * <p>Student i envies j justifiedly where i ranks j's program above the own placement, i goes
 * before j in the line for j's seat, each may sit where the other does, and the two could change
 * places without missing any hard balance rule or set-aside by more than before. In the seat of a
 * set-aside's block those it admits go first; then the priority class decides, then the lottery. A
 * group is all students whom no rule can tell apart. A seat is wasted on i where i ranks its
 * program above the own placement and the seat is free.
 *
 * @param envyWithinGroups students with justified envy of someone of their own group
 * @param envyAcrossGroups students with justified envy of someone of another group
 * @param wasteTakeable students who could move to a free seat they prefer, alone and within every
 *     hard rule
 * @param wasteKeptByRules students who prefer free seats, all of which a hard balance rule keeps
 *     from them
 */
public record Fairness(
    int envyWithinGroups, int envyAcrossGroups, int wasteTakeable, int wasteKeptByRules) {}
