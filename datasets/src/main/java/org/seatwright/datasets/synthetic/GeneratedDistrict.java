package org.seatwright.datasets.synthetic;

import org.seatwright.model.district.District;
import org.seatwright.model.policy.Policy;

/** A district that never existed, and the policy it is to be assigned under. */
public record GeneratedDistrict(District district, Policy policy) {}
