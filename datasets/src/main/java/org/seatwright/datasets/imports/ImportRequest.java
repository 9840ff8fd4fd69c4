package org.seatwright.datasets.imports;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be imported, and how.
 *
 * @param map a column map
 * @param files the files it reads: paths, or {@code input=path}
 * @param roster a OneRoster export: a folder or a zip
 * @param choice what of the roster is asked for
 * @param ccd school files of the Common Core of Data
 * @param agency the LEAID of the district they are about
 * @param offer programs to make up
 * @param blanks what blanks of a column stand for, in place of what the map says: a value, {@code
 *     keep}, {@code refuse} or {@code leave-out}
 * @param leaveOut true where records that cannot be used are left out, whatever the map says
 * @param name what the district is called, where its sources do not say or say otherwise
 * @param fallbackName what it is called where nothing says
 */
public record ImportRequest(
    Optional<Path> map,
    List<String> files,
    Optional<Path> roster,
    RosterChoice choice,
    List<Path> ccd,
    Optional<String> agency,
    Optional<Offer> offer,
    Map<String, String> blanks,
    boolean leaveOut,
    Optional<String> name,
    Optional<String> year,
    String fallbackName) {
  public ImportRequest {
    files = List.copyOf(files);
    ccd = List.copyOf(ccd);
    blanks = Collections.unmodifiableMap(new LinkedHashMap<>(blanks));
  }
}
