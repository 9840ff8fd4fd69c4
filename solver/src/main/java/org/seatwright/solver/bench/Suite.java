package org.seatwright.solver.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one run of the bench measures: instances × their contenders × seeds.
 *
 * @param records the file of the library's record book, empty where the suite is no library
 */
public record Suite(
    String name, List<Long> seeds, List<Instance> instances, Optional<Path> records) {
  public Suite {
    seeds = List.copyOf(seeds);
    instances = List.copyOf(instances);
  }

  /** A suite that is no library. */
  public Suite(String name, List<Long> seeds, List<Instance> instances) {
    this(name, seeds, instances, Optional.empty());
  }

  private Suite withInstances(Stream<Instance> others) {
    return new Suite(name, seeds, others.toList(), records);
  }

  /** Only the instances of these names, in their order here; every name is one of an instance. */
  public Suite only(List<String> names) {
    return withInstances(instances.stream().filter(it -> names.contains(it.name())));
  }

  /** The same with other contenders on every instance. */
  public Suite withContenders(List<Contender> contenders) {
    return withInstances(instances.stream().map(it -> it.withContenders(contenders)));
  }

  /** The same with another time for every run. */
  public Suite withTime(Duration time) {
    return withInstances(instances.stream().map(it -> it.withTime(time)));
  }

  /** The names of the instances. */
  public List<String> names() {
    return instances.stream().map(Instance::name).toList();
  }
}
