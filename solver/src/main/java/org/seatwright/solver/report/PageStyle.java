package org.seatwright.solver.report;

/** How pages look: one column that prints well, light or dark as the reader's system is. */
public final class PageStyle {
  /**
   * Tells browsers to run no script, load nothing, and send nothing, whatever the page may hold.
   */
  public static final String NOTHING_FROM_ELSEWHERE =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
          + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">";

  public static final String CSS =
      """
      :root {
        color-scheme: light dark;
        --ink: #1a1a1a; --paper: #ffffff; --faint: #5c5c5c; --line: #d0d0d0; --bar: #0072b2; --rest: #c9dce8;
        --error: #a4262c; --warning: #8a5a00; --note: #31599c;
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --ink: #ececec; --paper: #16181b; --faint: #a8a8a8; --line: #3a3f45; --bar: #56b4e9; --rest: #2b4352;
          --error: #ff8f8f; --warning: #f0c060; --note: #9cc0ff;
        }
      }
      body { margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: var(--ink); background: var(--paper);
        font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
      h1 { font-size: 1.6rem; margin-bottom: 0.2rem; }
      h2 { font-size: 1.25rem; margin-top: 2.2rem; border-bottom: 1px solid var(--line); }
      p.about { color: var(--faint); margin-top: 0; }
      .verdict { font-size: 1.1rem; font-weight: 600; }
      ul.findings { list-style: none; padding: 0; }
      ul.findings > li { border-left: 0.3rem solid var(--line); padding: 0.1rem 0 0.1rem 0.9rem; margin: 1rem 0; }
      ul.findings > li.error { border-color: var(--error); }
      ul.findings > li.warning { border-color: var(--warning); }
      ul.findings > li.note { border-color: var(--note); }
      .severity { font-weight: 700; }
      .error .severity { color: var(--error); }
      .warning .severity { color: var(--warning); }
      .note .severity { color: var(--note); }
      ul.findings p { margin: 0.2rem 0; }
      ul.details { margin: 0.2rem 0; padding-left: 1.2rem; color: var(--faint); }
      .remedy { font-style: italic; }
      div.table { overflow-x: auto; }
      div.table:focus-visible { outline: 2px solid var(--bar); outline-offset: 2px; }
      table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
      caption { text-align: left; font-weight: 600; padding-bottom: 0.3rem; }
      th, td { padding: 0.2rem 0.7rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top;
        overflow-wrap: normal; }
      th:first-child, td:first-child, table.words th, table.words td { text-align: left; }
      tbody th { font-weight: 400; max-width: 24rem; }
      table.words td { max-width: 24rem; }
      table.words td:last-child { min-width: 12rem; }
      svg { display: block; max-width: 40rem; }
      svg text { fill: var(--ink); }
      svg .bar { fill: var(--bar); }
      svg .rest { fill: var(--rest); }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 0.9rem/1.45 ui-monospace, monospace; }
      @media print {
        body { margin: 0; padding: 0; max-width: none; }
        h2 { break-after: avoid; }
        tr, svg, ul.findings > li { break-inside: avoid; }
        div.table { overflow: visible; }
        table { font-size: 0.85rem; }
        th, td { padding: 0.15rem 0.4rem; }
      }
      """;

  private PageStyle() {}
}
