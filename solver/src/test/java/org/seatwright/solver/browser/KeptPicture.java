package org.seatwright.solver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * How a page looked when someone last looked at it: a small picture, and the page's blocks from top
 * to bottom. A page is held against both with room for other fonts: blocks of the same kinds in the
 * same order, at about the same places, of about the same brightness.
 */
record KeptPicture(List<Block> blocks, Picture picture) {
  private static final boolean RENEW = "renew".equals(System.getProperty("seatwright.pictures"));
  private static final Path HOME = Path.of(System.getProperty("seatwright.home"), "solver");
  private static final Path KEPT =
      HOME.resolve("src/test/resources/org/seatwright/solver/browser/pictures");
  private static final Path SEEN = HOME.resolve("target/pictures");
  private static final double SCALE = 0.4;

  /** Of 255 steps between black and white. Other fonts make up to 9, a bar that is gone 40. */
  private static final double MOST_DIFFERENCE = 16;

  /** Of the window's width. */
  private static final double MOST_SHIFT = 0.06;

  /** Of a block's own height, beyond a line. */
  private static final double MOST_GROWTH = 0.4;

  private static final int LINE = 30;

  KeptPicture {
    blocks = List.copyOf(blocks);
  }

  /** A block of the page, in CSS pixels. */
  private record Block(String tag, int left, int top, int width, int height) {
    static Block of(String line) {
      String[] words = line.split(" ");
      return new Block(
          words[0],
          Integer.parseInt(words[1]),
          Integer.parseInt(words[2]),
          Integer.parseInt(words[3]),
          Integer.parseInt(words[4]));
    }

    Picture.Part inPicture() {
      return new Picture.Part(
          (int) (left * SCALE), (int) (top * SCALE), (int) (width * SCALE), (int) (height * SCALE));
    }

    @Override
    public String toString() {
      return "%s %d %d %d %d".formatted(tag, left, top, width, height);
    }
  }

  /** Shows the page and holds it against the picture of that name. */
  static void compare(OpenPage page, Look look, String name) throws IOException {
    KeptPicture seen = take(page, look);
    seen.write(RENEW ? KEPT : SEEN, name);
    assertThat(read(name).differences(seen, look.width()))
        .as(
            "If solver/target/pictures/%s.png looks right, keep it: ./run.sh test"
                + " -Dtest=PicturesTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dseatwright.pictures=renew",
            name)
        .isEmpty();
  }

  static KeptPicture take(OpenPage page, Look look) {
    page.show(look.atScale(SCALE));
    List<Block> blocks = new PageProbe(page).blocks().stream().map(Block::of).toList();
    return new KeptPicture(blocks, page.picture().inFewColours());
  }

  private static KeptPicture read(String name) throws IOException {
    return new KeptPicture(
        Files.readAllLines(KEPT.resolve(name + ".txt")).stream().map(Block::of).toList(),
        new Picture(ImageIO.read(KEPT.resolve(name + ".png").toFile())));
  }

  private void write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(name + ".txt"), blocks.stream().map(Block::toString).toList());
    ImageIO.write(picture.image(), "png", folder.resolve(name + ".png").toFile());
  }

  /** What stands elsewhere than it did, is of another size or kind, or looks otherwise. */
  List<String> differences(KeptPicture now, int windowWidth) {
    if (!tags().equals(now.tags())) {
      return List.of("The page had " + tags() + " and has " + now.tags() + ".");
    }
    List<String> differences = new ArrayList<>();
    for (int k = 0; k < blocks.size(); k++) {
      Block was = blocks.get(k);
      Block is = now.blocks.get(k);
      int shift = Math.max(Math.abs(is.left - was.left), Math.abs(is.width - was.width));
      int growth = Math.abs(is.height - was.height) - LINE;
      double difference = picture.difference(was.inPicture(), now.picture, is.inPicture());
      if (shift > MOST_SHIFT * windowWidth || growth > MOST_GROWTH * was.height) {
        differences.add("\"%s\" is now \"%s\".".formatted(was, is));
      } else if (difference > MOST_DIFFERENCE) {
        differences.add("\"%s\" looks otherwise, by %.0f of 255.".formatted(is, difference));
      }
    }
    return differences;
  }

  private List<String> tags() {
    return blocks.stream().map(Block::tag).toList();
  }
}
