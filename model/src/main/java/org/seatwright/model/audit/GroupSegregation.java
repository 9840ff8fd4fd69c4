package org.seatwright.model.audit;

import org.seatwright.model.policy.Group;

/**
 * How evenly one group sits in schools before and after the plan.
 *
 * @param before as if every student sat in the first choice; students without choices stay out
 * @param after as the plan seats them; students without a seat stay out
 */
public record GroupSegregation(Group group, Segregation before, Segregation after) {}
