package org.seatwright.solver.bench;

import java.time.Duration;
import java.util.List;

/** What one run of the bench measures: instances × their contenders × seeds. */
public record Suite(String name, List<Long> seeds, List<Instance> instances) {
  public Suite {
    seeds = List.copyOf(seeds);
    instances = List.copyOf(instances);
  }

  /** Only the instances of these names, in their order here; every name is one of an instance. */
  public Suite only(List<String> names) {
    return new Suite(
        name, seeds, instances.stream().filter(it -> names.contains(it.name())).toList());
  }

  /** The same with other contenders on every instance. */
  public Suite withContenders(List<Contender> contenders) {
    return new Suite(
        name, seeds, instances.stream().map(it -> it.withContenders(contenders)).toList());
  }

  /** The same with another time for every run. */
  public Suite withTime(Duration time) {
    return new Suite(name, seeds, instances.stream().map(it -> it.withTime(time)).toList());
  }

  /** The names of the instances. */
  public List<String> names() {
    return instances.stream().map(Instance::name).toList();
  }
}
