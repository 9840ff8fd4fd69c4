package org.seatwright.solver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** What holds of every page that Seatwright writes. */
final class PageContract {
  /** The narrowest phones, a common one, a laptop at 200% and at 400%, a projector. */
  private static final List<Look> WINDOWS =
      List.of(
          Look.screen(320, 568),
          Look.PHONE,
          Look.LAPTOP.zoomed(2),
          Look.LAPTOP.zoomed(4),
          Look.LAPTOP,
          Look.PROJECTOR);

  private PageContract() {}

  /** The page is all it asks for, and the browser finds nothing amiss. */
  static void holdsWithoutNetwork(OpenPage page, Path file) {
    assertThat(page.requests()).containsExactly(file.toUri().toString());
    assertThat(page.complaints()).isEmpty();
    assertThat(
            page.texts(
                "[...document.querySelectorAll('script, iframe, object, embed, link, base,"
                    + " form')].map(e => e.localName)"))
        .isEmpty();
    assertThat(
            page.texts(
                "[...document.querySelectorAll('*')].flatMap(e =>"
                    + " e.getAttributeNames()).filter(name => name.startsWith('on'))"))
        .isEmpty();
    assertThat(
            page.texts(
                "[...document.querySelectorAll('[href], [src]')].map(e => e.getAttribute('href') ??"
                    + " e.getAttribute('src')).filter(to => !to.startsWith('#'))"))
        .isEmpty();
  }

  /** Whatever a page might be made to hold, its own policy runs and loads none of it. */
  static void letsNothingIn(OpenPage page) {
    String stopped =
        """
        new Promise(settle => {
          const stopped = [];
          document.addEventListener('securitypolicyviolation', event => {
            stopped.push(event.effectiveDirective);
            if (stopped.length === 4) settle(stopped.sort());
          });
          const add = (name, properties) => document.body.append(Object.assign(document.createElement(name), properties));
          add('script', {textContent: 'globalThis.ran = true'});
          add('img', {src: 'https://example.org/x.png'});
          add('iframe', {src: 'https://example.org/'});
          add('form', {action: 'https://example.org/'});
          document.forms[0].submit();
        })
        """;
    assertThat(page.texts(stopped))
        .containsExactly("form-action", "frame-src", "img-src", "script-src-elem");
    assertThat(page.evaluate("globalThis.ran === undefined").asBoolean()).isTrue();
  }

  /** By the rules of WCAG and by keyboard, in light and in dark. */
  static void isReadable(OpenPage page) {
    for (Look look : List.of(Look.LAPTOP, Look.LAPTOP.inTheDark(), Look.PHONE.inTheDark())) {
      page.show(look);
      PageProbe probe = new PageProbe(page);
      assertThat(probe.breaches()).as("rules, %s", look).isEmpty();
      assertThat(probe.drawingFaults()).as("drawings, %s", look).isEmpty();
      assertThat(probe.keyboardFaults()).as("keyboard, %s", look).isEmpty();
    }
  }

  /** Nothing makes the page scroll sideways, at any width, magnified, or with larger letters. */
  static void fits(OpenPage page) {
    PageProbe probe = new PageProbe(page);
    for (Look look : WINDOWS) {
      page.show(look);
      assertThat(probe.overflows()).as("%s", look).isEmpty();
    }
    page.show(Look.LAPTOP);
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    assertThat(probe.overflows()).as("letters of twice the size").isEmpty();
    page.evaluate("document.documentElement.style.fontSize = ''");
  }

  /** No word is torn and no character lost, on phones as on paper; for texts people would write. */
  static void keepsWordsWhole(OpenPage page) {
    PageProbe probe = new PageProbe(page);
    for (Look look : List.of(Look.screen(320, 568), Look.PHONE, Look.LAPTOP, Look.PAPER)) {
      page.show(look);
      assertThat(probe.tornWords()).as("%s", look).isEmpty();
    }
  }

  /** On paper nothing is cut off, no row is torn apart, and every cell can be read. */
  static void prints(OpenPage page) {
    PageProbe probe = new PageProbe(page);
    page.show(Look.PAPER);
    assertThat(probe.cuts()).isEmpty();
    Printed printed = page.print();
    assertThat(printed.sheets()).isNotEmpty().noneMatch(String::isEmpty);
    assertThat(printed.lacks(page.texts("probes.words()"))).isEmpty();
  }
}
