package org.seatwright.datasets.write;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Puts a finished folder in the place of another. */
final class FolderSwap {
  private FolderSwap() {}

  /**
   * Gives {@code fresh} the name {@code target}; the folder that had it, if any, ends up under one
   * of the other two names.
   *
   * <p>One atomic step where the system can exchange two names. Elsewhere two renames, between
   * which a kill leaves the old folder as {@code aside}.
   *
   * @param aside a free name beside the target
   */
  static void swap(Path fresh, Path target, Path aside) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(fresh, target, ATOMIC_MOVE);
    } else if (!NativeExchange.exchange(fresh, target)) {
      byRenames(fresh, target, aside);
    }
  }

  /** The same without an exchange; where the second rename fails, the first is taken back. */
  static void byRenames(Path fresh, Path target, Path aside) throws IOException {
    Files.move(target, aside, ATOMIC_MOVE);
    try {
      Files.move(fresh, target, ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(aside, target, ATOMIC_MOVE);
      throw e;
    }
  }
}
