package org.seatwright.datasets.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A set of output files that appear together or not at all.
 *
 * <p>They are written into a hidden folder beside the target, which takes the target's place in one
 * step at {@link #commit}: a run killed at any moment leaves the old files or the new ones, never a
 * mixture. Folder and files are their owner's alone, where the file system knows permissions. A
 * target that holds anything but earlier output is refused, so that nothing is lost.
 *
 * <pre>{@code
 * try (RunFolder out = RunFolder.stage(Path.of("plan"))) {
 *   PlanWriter.writeAssignments(district, plan, out.file("assignments.csv"));
 *   Files.writeString(out.file("result.json"), result);
 *   out.commit();
 * }
 * }</pre>
 */
public final class RunFolder implements AutoCloseable {
  /** Folders that this process is filling. */
  private static final Set<Path> STAGES = ConcurrentHashMap.newKeySet();

  private final OutputTarget target;
  private final Siblings siblings;
  private final Path stage;

  /** Folders above the target that were missing, innermost first. */
  private final Deque<Path> made = new ArrayDeque<>();

  private boolean committed;

  private RunFolder(OutputTarget target) {
    this.target = target;
    siblings = new Siblings(target);
    stage = siblings.partial();
  }

  /**
   * Begins a run folder at {@code folder}, which need not exist yet; nor need the folders above it.
   * Begin before the work does: what would keep the files from being written is found here.
   *
   * @throws OutputRefusedException where the folder cannot or must not be replaced; it is untouched
   *     then
   */
  public static RunFolder stage(Path folder) throws OutputRefusedException {
    return stage(folder, OutputKind.RUN);
  }

  /** Begins a district folder at {@code folder}, by the rules of {@link #stage}. */
  public static RunFolder stageDistrict(Path folder) throws OutputRefusedException {
    return stage(folder, OutputKind.DISTRICT);
  }

  /** Begins a folder of exported files at {@code folder}, by the rules of {@link #stage}. */
  public static RunFolder stageExport(Path folder) throws OutputRefusedException {
    return stage(folder, OutputKind.EXPORT);
  }

  /** Begins a folder to be published at {@code folder}, by the rules of {@link #stage}. */
  public static RunFolder stagePublished(Path folder) throws OutputRefusedException {
    return stage(folder, OutputKind.PUBLISHED);
  }

  /** Begins a folder of letters at {@code folder}, by the rules of {@link #stage}. */
  public static RunFolder stageLetters(Path folder) throws OutputRefusedException {
    return stage(folder, OutputKind.LETTERS);
  }

  private static RunFolder stage(Path named, OutputKind kind) throws OutputRefusedException {
    try {
      RunFolder output = new RunFolder(OutputTarget.locate(named, kind));
      if (!STAGES.add(output.stage)) {
        throw OutputRefusedException.inUse(named);
      }
      try {
        output.begin();
      } catch (IOException e) {
        output.forget();
        throw e;
      }
      return output;
    } catch (OutputRefusedException e) {
      throw e;
    } catch (IOException e) {
      throw OutputRefusedException.cannotWrite(named, e);
    }
  }

  private void begin() throws IOException {
    makeParents();
    siblings.recover();
    target.requireReplaceable();
    OwnerOnly.createOne(stage);
  }

  private void makeParents() throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path above = target.parent();
        above != null && !Files.exists(above);
        above = above.getParent()) {
      missing.push(above);
    }
    for (Path folder : missing) {
      OwnerOnly.createOne(folder);
      made.push(folder);
    }
  }

  private boolean isPosix() {
    return Files.getFileAttributeView(target.parent(), PosixFileAttributeView.class) != null;
  }

  /** Where the files are until {@link #commit}. */
  public Path folder() {
    return stage;
  }

  /**
   * The path to write one of the files to.
   *
   * @throws IllegalArgumentException where such a folder has no file of this name; the next run
   *     would refuse to replace it
   */
  public Path file(String name) {
    if (!target.kind().mayHold(name)) {
      throw new IllegalArgumentException("An output folder has no file %s.".formatted(name));
    }
    return stage.resolve(name);
  }

  /**
   * Puts the files in place of the earlier ones and removes those.
   *
   * @throws OutputRefusedException where somebody put other files into the target meanwhile
   * @throws IllegalStateException where the file by which such folders are known was not written,
   *     or the files were committed before
   */
  public void commit() throws IOException {
    if (committed || !Files.exists(file(target.kind().marker()))) {
      throw new IllegalStateException(
          committed
              ? "The files were committed before."
              : "%s is missing; write it before the commit.".formatted(target.kind().marker()));
    }
    for (Path file : Siblings.list(stage)) {
      seal(file);
    }
    flush(stage);
    target.requireReplaceable();
    FolderSwap.swap(stage, target.folder(), siblings.previous());
    committed = true;
    flush(target.parent());
    for (Path old : List.of(stage, siblings.previous())) {
      if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
        siblings.delete(old);
      }
    }
  }

  /** Makes a written file its owner's alone and sees it onto the disk. */
  private void seal(Path file) throws IOException {
    OwnerOnly.protect(file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Sees the names in {@code folder} onto the disk, where the system opens folders at all. */
  private void flush(Path folder) throws IOException {
    if (isPosix()) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Without a commit, removes what was staged and the folders made for it. */
  @Override
  public void close() throws IOException {
    try {
      if (!committed && Files.exists(stage, LinkOption.NOFOLLOW_LINKS)) {
        siblings.delete(stage);
      }
    } finally {
      forget();
    }
  }

  private void forget() throws IOException {
    STAGES.remove(stage);
    while (!committed && !made.isEmpty()) {
      Path folder = made.pop();
      if (Siblings.list(folder).isEmpty()) {
        Files.delete(folder);
      }
    }
  }
}
