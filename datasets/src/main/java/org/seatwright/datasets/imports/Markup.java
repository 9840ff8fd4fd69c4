package org.seatwright.datasets.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.seatwright.datasets.notice.At;
import org.seatwright.datasets.notice.WorkbookNotice;
import org.seatwright.datasets.read.UnusableTextException;

/**
 * The elements of an XML file of a workbook one after the other, in UTF-8 and in bounded memory.
 *
 * <p>Every method throws an {@link UnusableTextException} where the file is damaged, or holds what
 * no spreadsheet program writes.
 */
final class Markup implements Closeable {
  /** Most elements within each other. */
  private static final int DEEPEST = 100;

  /** Most different names, all of which the parser keeps for good. */
  private static final int MOST_NAMES = 500;

  private static final int MOST_CHARACTERS_OF_NAMES = 100_000;
  private static final int LONGEST_ATTRIBUTE = 32_767;

  private static final XMLInputFactory FACTORY = factory();

  private final At at;
  private final Reader text;
  private final XMLStreamReader reader;
  private final Set<String> names = new HashSet<>();
  private int charactersOfNames;
  private int depth;

  /** Where reading stands. */
  enum Step {
    START,
    END,
    DONE
  }

  /** Reads {@code in}, which is closed with this. */
  Markup(InputStream in, At at) throws IOException {
    this.at = at;
    BufferedReader characters =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    this.text = new PlainMarkup(characters, at);
    try {
      characters.mark(1);
      if (characters.read() != '\uFEFF') {
        characters.reset();
      }
      this.reader = FACTORY.createXMLStreamReader(text);
    } catch (XMLStreamException e) {
      characters.close();
      throw unusable(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // There are no entities but &amp; and its like, of which the JDK would allow few per file.
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    return factory;
  }

  /** Moves to the next tag, over the texts before it. */
  Step next() throws IOException {
    int event = advance();
    while (event != XMLStreamConstants.END_DOCUMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        begin();
        return Step.START;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        return Step.END;
      }
      event = advance();
    }
    return Step.DONE;
  }

  private int advance() throws IOException {
    try {
      return reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
    } catch (XMLStreamException e) {
      throw unusable(e);
    }
  }

  private UnusableTextException unusable(XMLStreamException e) {
    return e.getNestedException() instanceof UnusableTextException cause
        ? cause
        : new UnusableTextException(WorkbookNotice.damagedWorkbook(at));
  }

  private void begin() throws IOException {
    learn(reader.getPrefix());
    learn(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      learn(reader.getAttributePrefix(i));
      learn(reader.getAttributeLocalName(i));
    }
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      learn(reader.getNamespacePrefix(i));
      learn(reader.getNamespaceURI(i));
    }
    if (++depth > DEEPEST
        || names.size() > MOST_NAMES
        || charactersOfNames > MOST_CHARACTERS_OF_NAMES) {
      throw hostile();
    }
  }

  private void learn(@Nullable String name) {
    if (name != null && names.add(name)) {
      charactersOfNames += name.length();
    }
  }

  /** To be thrown where the file holds what no spreadsheet program writes. */
  UnusableTextException hostile() {
    return new UnusableTextException(WorkbookNotice.hostileWorkbook(at));
  }

  /** True where the tag is of this name, whatever its namespace. */
  boolean is(String name) {
    return reader.getLocalName().equals(name);
  }

  /** An attribute of the element that begins, whatever its namespace. */
  Optional<String> attribute(String name) throws IOException {
    return attribute(name, LONGEST_ATTRIBUTE);
  }

  /** An attribute that may have {@code most} characters. */
  Optional<String> attribute(String name, int most) throws IOException {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        String value = reader.getAttributeValue(i);
        if (value.length() > most) {
          throw hostile();
        }
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /**
   * A whole number of up to nine digits that an attribute holds, {@code none} where it is not
   * there.
   */
  int number(String name, int none) throws IOException {
    Optional<String> written = attribute(name);
    if (written.isEmpty()) {
      return none;
    }
    if (!written.get().matches("[0-9]{1,9}")) {
      throw hostile();
    }
    return Integer.parseInt(written.get());
  }

  /**
   * The text of the element that begins, up to its end; elements in it are passed over.
   *
   * @param most characters it may have
   */
  String text(int most) throws IOException {
    StringBuilder found = new StringBuilder();
    int inside = depth;
    while (depth >= inside) {
      int event = advance();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          begin();
          skip();
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> {
          if (found.length() + reader.getTextLength() > most) {
            throw hostile();
          }
          found.append(reader.getText());
        }
        case XMLStreamConstants.END_DOCUMENT ->
            throw new UnusableTextException(WorkbookNotice.damagedWorkbook(at));
        default -> {}
      }
    }
    return found.toString();
  }

  /** The runs of text in the element that begins, put together; not how they are pronounced. */
  String runs(int most) throws IOException {
    StringBuilder found = new StringBuilder();
    int inside = depth;
    while (depth >= inside && next() != Step.DONE) {
      if (reader.isStartElement() && is("rPh")) {
        skip();
      } else if (reader.isStartElement() && is("t")) {
        found.append(text(most - found.length()));
      }
    }
    return found.toString();
  }

  private void skip() throws IOException {
    int inside = depth;
    while (depth >= inside && next() != Step.DONE) {}
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
