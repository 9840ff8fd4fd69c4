package org.seatwright.solver.report.page;

/**
 * How the page of a plan looks beyond what all pages share: calm, wide enough for a wall, narrow
 * enough for a phone, one column on paper. Colours are told apart by people who are colour-blind
 * (Okabe and Ito 2008), and shapes and hatching differ too.
 */
final class PlanStyle {
  static final String CSS =
      """
      :root {
        --rank1: #0b4f8a; --rank2: #2f86c1; --rank3: #6fb3dc; --rank4: #a8d0ea; --rank5: #cbe2f1; --rank6: #e2eef6;
        --ground: #f0f2f4; --band: #cfe6dc; --band-line: #3a8f72; --before: #6b6b6b; --now: #0b4f8a; --other: #b8500b;
        --hatch: #c77b00; --hatch-ground: #fbe9c8; --over: #b03a00; --card: #f6f8f9; --accent: #0b4f8a;
        --mix1: #fdeedd; --mix2: #fbc98f; --mix3: #ee9440; --mix4: #c95f0c; --mix5: #7f3300; --pin: #12344d; --pin-ink: #ffffff;
      }
      @media (prefers-color-scheme: dark) {
        :root {
          --rank1: #8cc8f2; --rank2: #559fd6; --rank3: #3578ad; --rank4: #2a5a82; --rank5: #22435f; --rank6: #1d3346;
          --ground: #262b30; --band: #1f4a3b; --band-line: #58b894; --before: #b8b8b8; --now: #8cc8f2; --other: #ffa662;
          --hatch: #f0b445; --hatch-ground: #4a3a17; --over: #ff8a5c; --card: #1e2226; --accent: #8cc8f2;
          --mix1: #3a2a1c; --mix2: #6e4216; --mix3: #a9621a; --mix4: #e08c36; --mix5: #ffd09a; --pin: #d7e8f5; --pin-ink: #10202c;
        }
      }
      html { font-size: clamp(1rem, 0.85rem + 0.42vw, 1.5rem); scroll-behavior: smooth; scroll-padding-top: 1rem; }
      @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
      body.plan { margin: 0 auto; max-width: 54rem; padding: 0 clamp(1rem, 4vw, 2.5rem) 4rem; line-height: 1.6; overflow-wrap: break-word; }
      .skip { position: absolute; left: -999rem; padding: 0.5rem 1rem; background: var(--paper); color: var(--accent); z-index: 1; }
      .skip:focus { left: 1rem; top: 1rem; }
      a { color: var(--accent); text-underline-offset: 0.15em; }
      :focus-visible { outline: 0.18rem solid var(--accent); outline-offset: 0.15rem; }
      main:focus { outline: none; }
      .patterns { position: absolute; }
      body.plan header { padding-top: clamp(2rem, 6vw, 4.5rem); }
      .district { margin: 0; font-weight: 600; color: var(--accent); }
      body.plan h1 { font-size: clamp(1.8rem, 1.3rem + 2.2vw, 3rem); line-height: 1.12; letter-spacing: -0.015em; margin: 0.3rem 0 0.6rem; text-wrap: balance; }
      body.plan .about { font-size: 1.1rem; margin-bottom: 1.2rem; }
      .remark { border-left: 0.3rem solid var(--hatch); background: var(--card); padding: 0.7rem 1rem; margin: 0.8rem 0; }
      nav ul { list-style: none; padding: 0.9rem 0; margin: 1.5rem 0 0; display: flex; flex-wrap: wrap; gap: 0.35rem 1.4rem;
        border-block: 1px solid var(--line); font-size: 0.9rem; }
      body.plan section { padding-top: 2.6rem; }
      body.plan h2 { font-size: 1.55rem; line-height: 1.2; letter-spacing: -0.01em; border: 0; margin: 0 0 0.8rem; text-wrap: balance; }
      body.plan h3 { font-size: 1.08rem; margin: 2rem 0 0.4rem; }
      section > p, section > ul { max-width: 42rem; }
      .keys { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 1rem; }
      .key { background: var(--card); border-top: 0.25rem solid var(--accent); padding: 1.1rem 1.2rem 1.2rem; margin: 0; }
      .key strong { display: block; font-size: 2rem; line-height: 1.15; letter-spacing: -0.02em; margin-bottom: 0.4rem; font-variant-numeric: tabular-nums; }
      figure { margin: 1.2rem 0 0.4rem; }
      .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; padding: 0; margin: 0 0 0.8rem; font-size: 0.85rem; color: var(--faint); }
      .legend li { display: inline-flex; align-items: center; gap: 0.45rem; }
      .swatch { display: inline-block; width: 1.3em; height: 1em; flex: none; overflow: visible; }
      svg.chart { max-width: none; overflow: visible; font-size: 0.9rem; }
      .tall { max-height: 38rem; overflow: auto; padding: 0.3rem 0.8rem; border: 1px solid var(--line); }
      .wide { overflow-x: auto; }
      svg.map { max-width: none; width: 100%; min-width: 30rem; height: auto; background: var(--card); }
      svg text { fill: var(--ink); }
      svg .value { font-weight: 600; font-variant-numeric: tabular-nums; }
      svg .tick { fill: var(--faint); font-variant-numeric: tabular-nums; }
      svg .missed { font-weight: 700; }
      svg .track { fill: var(--ground); }
      svg .axis { stroke: var(--line); stroke-width: 1; }
      svg .way { stroke: var(--before); stroke-width: 1.5; }
      svg .band { fill: var(--band); stroke: var(--band-line); stroke-width: 1; }
      svg .ring { fill: var(--paper); stroke: var(--before); stroke-width: 2; }
      svg .disc { fill: var(--now); stroke: var(--paper); stroke-width: 1; }
      svg .diamond { fill: var(--other); stroke: var(--paper); stroke-width: 1.5; transform-box: fill-box; transform-origin: center; transform: translate(-50%, -50%) rotate(45deg); }
      svg .used { fill: var(--now); }
      svg .over { fill: var(--over); }
      svg .rank1, svg .rank2, svg .rank3, svg .rank4, svg .rank5, svg .rank6, svg .unlisted, svg .unplaced { stroke: var(--paper); stroke-width: 1; }
      svg .rank1 { fill: var(--rank1); } svg .rank2 { fill: var(--rank2); } svg .rank3 { fill: var(--rank3); }
      svg .rank4 { fill: var(--rank4); } svg .rank5 { fill: var(--rank5); } svg .rank6 { fill: var(--rank6); }
      svg .unlisted { fill: url(#hatch); }
      svg .unplaced { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
      .hatch-ground { fill: var(--hatch-ground); } .hatch-line { stroke: var(--hatch); stroke-width: 5; }
      svg .home { stroke: var(--hatch); stroke-width: 1; }
      svg .plain { fill: var(--rank4); stroke: var(--rank2); }
      svg .mix1 { fill: var(--mix1); } svg .mix2 { fill: var(--mix2); } svg .mix3 { fill: var(--mix3); }
      svg .mix4 { fill: var(--mix4); } svg .mix5 { fill: var(--mix5); }
      svg .veiled { fill: none; stroke: var(--faint); stroke-width: 1; stroke-dasharray: 3 3; }
      .pin rect { fill: var(--pin); stroke: var(--paper); stroke-width: 1; }
      svg .pin line { stroke: var(--pin); stroke-width: 1.5; }
      svg .pin text { fill: var(--pin-ink); font-size: 11px; font-weight: 700; }
      svg .scale { stroke: var(--ink); stroke-width: 2; }
      svg.map .tick { font-size: 12px; }
      details { margin: 0.2rem 0 1.4rem; }
      summary { cursor: pointer; color: var(--faint); font-size: 0.85rem; padding: 0.3rem 0; width: fit-content; }
      body.plan table { font-size: 0.88rem; margin: 0.4rem 0 1rem; min-width: min(100%, 24rem); }
      body.plan caption { color: var(--faint); font-weight: 400; }
      body.plan thead th { font-weight: 600; vertical-align: bottom; }
      body.plan tbody th { max-width: 18rem; }
      th.words, td.words { text-align: left; }
      td.words:nth-child(2) { min-width: 7em; }
      td .share { display: block; color: var(--faint); font-size: 0.92em; }
      td.hidden { color: var(--faint); font-style: italic; }
      body.plan pre { background: var(--card); padding: 0.9rem 1.1rem; margin: 0.3rem 0 0; }
      footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--faint); font-size: 0.85rem; }
      @media print {
        :root {
          color-scheme: light;
          --ink: #000000; --paper: #ffffff; --faint: #444444; --line: #bbbbbb; --card: #f6f8f9; --ground: #eeeeee;
          --rank1: #0b4f8a; --rank2: #2f86c1; --rank3: #6fb3dc; --rank4: #a8d0ea; --rank5: #cbe2f1; --rank6: #e2eef6;
          --band: #cfe6dc; --band-line: #3a8f72; --before: #6b6b6b; --now: #0b4f8a; --other: #b8500b; --accent: #0b4f8a;
          --hatch: #c77b00; --hatch-ground: #fbe9c8; --over: #b03a00; --pin: #12344d; --pin-ink: #ffffff;
          --mix1: #fdeedd; --mix2: #fbc98f; --mix3: #ee9440; --mix4: #c95f0c; --mix5: #7f3300;
        }
        @page { margin: 16mm 14mm; }
        html { font-size: 10pt; }
        * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        body.plan { max-width: none; padding: 0 0.7em; }
        body.plan header { padding-top: 0; }
        nav, .skip { display: none; }
        body.plan section { padding-top: 1.6rem; }
        h2, h3, caption, .legend, summary { break-after: avoid; }
        .key, tr, .remark, figure { break-inside: avoid; }
        .tall { max-height: none; overflow: visible; border: 0; padding: 0; }
        figure:has(.tall) { break-inside: auto; }
        .wide, div.table { overflow: visible; }
        svg.map { min-width: 0; max-height: 22cm; }
        thead { display: table-header-group; }
        details::details-content { content-visibility: visible; block-size: auto; opacity: 1; display: block; }
        summary { list-style: none; }
      }
      """;

  private PlanStyle() {}
}
