package org.seatwright.solver.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A page on paper.
 *
 * @param title of the document
 * @param sheets the text of each sheet, of its characters those of ASCII that are no white space:
 *     not every machine has fonts for more
 */
record Printed(String title, List<String> sheets) {
  Printed {
    sheets = List.copyOf(sheets);
  }

  static Printed of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> sheets = new ArrayList<>();
      for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(sheet);
        text.setEndPage(sheet);
        sheets.add(plain(text.getText(document)));
      }
      return new Printed(document.getDocumentInformation().getTitle(), sheets);
    }
  }

  /** Those of {@code texts} that stand on no sheet. */
  List<String> lacks(List<String> texts) {
    String all = String.join("", sheets);
    return texts.stream().filter(text -> !all.contains(plain(text))).toList();
  }

  private static String plain(String text) {
    return text.replaceAll("[^\\x21-\\x7E]+", "");
  }
}
