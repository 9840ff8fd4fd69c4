package org.seatwright.datasets.write;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lets two folders trade names in one step, by the system call that Linux and macOS have for it.
 */
final class NativeExchange {
  /** "Relative to the current folder", in fcntl.h of Linux; our paths are absolute. */
  private static final int AT_FDCWD = -100;

  /** Linux's RENAME_EXCHANGE and macOS's RENAME_SWAP. */
  private static final int EXCHANGE = 2;

  private NativeExchange() {}

  /**
   * Exchanges {@code one} and {@code other}, absolute paths on one file system.
   *
   * @return false, having changed nothing, where the system or the file system does not offer it
   */
  static boolean exchange(Path one, Path other) {
    String system = System.getProperty("os.name", "");
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment from = text(one, arena);
      MemorySegment to = text(other, arena);
      if (system.equals("Linux")) {
        Optional<MethodHandle> rename =
            find("renameat2", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT);
        return rename.isPresent()
            && (int) rename.get().invokeExact(AT_FDCWD, from, AT_FDCWD, to, EXCHANGE) == 0;
      }
      if (system.startsWith("Mac")) {
        Optional<MethodHandle> rename = find("renamex_np", ADDRESS, ADDRESS, JAVA_INT);
        return rename.isPresent() && (int) rename.get().invokeExact(from, to, EXCHANGE) == 0;
      }
      return false;
    } catch (IllegalCallerException _) {
      // This run may not call native code; two renames do the work.
      return false;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      // A method handle declares every Throwable; native code throws none of its own.
      throw new IllegalStateException("The call that exchanges two folders failed.", e);
    }
  }

  /** The path as the C string the file system knows it by. */
  private static MemorySegment text(Path path, Arena arena) {
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    byte[] bytes = path.toString().getBytes(names);
    return arena.allocateFrom(JAVA_BYTE, Arrays.copyOf(bytes, bytes.length + 1));
  }

  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> find(String function, MemoryLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find(function)
        .map(at -> linker.downcallHandle(at, FunctionDescriptor.of(JAVA_INT, arguments)));
  }
}
