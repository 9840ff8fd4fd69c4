// What tests ask a page about. Every probe returns an array of texts, one per fault, empty where all is well.
globalThis.probes = (() => {
  /** An element as people find it: its path of tags and the beginning of its text. */
  function nameOf(element) {
    const path = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const kind = at.getAttribute('class');
      path.unshift(at.localName + (kind ? '.' + kind.split(' ')[0] : ''));
    }
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    return path.slice(-4).join(' > ') + (text ? ` "${text}"` : '');
  }

  const isShown = element => element.checkVisibility({visibilityProperty: true});
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  /** The nearest ancestor, the element itself included, whose content can be scrolled sideways or is cut off. */
  function clipper(element) {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible') return at;
    }
    return null;
  }

  /** What sticks out of the page sideways; what lies within an element that scrolls does not. */
  function overflows() {
    const width = document.documentElement.clientWidth;
    const faults = [];
    if (document.documentElement.scrollWidth > width) {
      faults.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
    }
    for (const element of all('body *')) {
      const box = element.getBoundingClientRect();
      const out = box.width > 1 && (box.right > width + 1 || box.left < -1 && box.right > 0);
      if (out && isShown(element) && !clipper(element.parentElement)) {
        faults.push(`${nameOf(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`);
      }
    }
    return faults;
  }

  /** What paper cuts off: everything that sticks out, and whatever a reader would have to scroll. */
  function cuts() {
    const cut = all('body *')
      .filter(element => !element.closest('svg') && isShown(element))
      .filter(element => getComputedStyle(element).overflowX !== 'visible' && element.clientWidth > 1)
      .filter(element => element.scrollWidth > element.clientWidth + 1)
      .map(element => `${nameOf(element)} is ${element.scrollWidth} wide in ${element.clientWidth}`);
    const broken = all('tr, svg:not(svg svg)')
      .filter(element => isShown(element) && !element.closest('[aria-hidden]'))
      .filter(element => getComputedStyle(element).breakInside !== 'avoid')
      .map(element => `${nameOf(element)} may be broken across pages`);
    return [...overflows(), ...cut, ...broken.slice(0, 5)];
  }

  const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

  /** Everything that the keyboard has to reach, in the order of reading. */
  function focusable() {
    return all(FOCUSABLE).filter(element => isShown(element) && !element.disabled).map(nameOf);
  }

  function startWalk() {
    document.activeElement.blur();
    getSelection().removeAllRanges();
    scrollTo(0, 0);
    return [];
  }

  /** Where the keyboard is: nothing at the end, otherwise a name, and what is wrong with how it is shown. */
  function focused() {
    const element = document.activeElement;
    if (element === document.body) return [];
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    const inView = box.bottom > 0 && box.top < innerHeight;
    const faults = [outlined ? '' : 'without an outline', inView ? '' : 'out of view'];
    return [nameOf(element), faults.filter(fault => fault).join(', ')];
  }

  /** Relative luminance by WCAG 2, of [red, green, blue] from 0 to 255. */
  function luminance(colour) {
    const [r, g, b] = colour.map(part => part / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  /** Red, green, blue and opacity of a computed colour; fully transparent where there is none. */
  function parts(colour) {
    const numbers = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return colour.startsWith('rgb') ? [...numbers.slice(0, 3), numbers[3] ?? 1] : [0, 0, 0, 0];
  }

  const over = (top, below) => [0, 1, 2].map(k => top[k] * top[3] + below[k] * (1 - top[3]));

  /** The colour that lies under a point of a drawing, `above` left aside. */
  function ground(x, y, above) {
    const layers = document.elementsFromPoint(x, y).filter(element => element !== above && element.localName !== 'text');
    return layers.reverse().reduce((below, element) => {
      const style = getComputedStyle(element);
      const drawn = element.closest('svg') && element.localName !== 'svg';
      const colour = parts(drawn ? style.fill : style.backgroundColor);
      colour[3] *= Number(style.opacity) * (drawn ? Number(style.fillOpacity) : 1);
      return over(colour, below);
    }, parts(getComputedStyle(document.body).backgroundColor));
  }

  /** Words in drawings that are too faint against what lies under them: below 4.5 to 1. At most 200 are looked at. */
  function faintWords() {
    const words = all('svg text').filter(isShown);
    const every = Math.ceil(words.length / 200);
    return words.filter((_, k) => k % every === 0).flatMap(text => {
      text.scrollIntoView({block: 'center', inline: 'center'});
      const box = text.getBoundingClientRect();
      const ink = parts(getComputedStyle(text).fill);
      return [0.1, 0.5, 0.9].map(at => contrast(ink, ground(box.left + at * box.width, box.top + box.height / 2, text)))
        .filter(ratio => ratio < 4.5).slice(0, 1)
        .map(ratio => `${nameOf(text)} has a contrast of ${ratio.toFixed(2)}`);
    });
  }

  /** Words of up to twenty characters that go on in the next line, and characters that stand for lost ones. */
  function tornWords() {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faults = [];
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (!isShown(text.parentElement)) continue;
      if (text.data.includes('\uFFFD')) faults.push(`${nameOf(text.parentElement)} has lost characters`);
      for (const word of text.data.matchAll(/[^\s\u2013-]+/g)) {
        if (word[0].length > 20) continue;
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) {
          faults.push(`${nameOf(text.parentElement)} is torn at ${word[0]}`);
        }
      }
    }
    return faults;
  }

  /** Words in drawings that lie on each other or leave the drawing. */
  function clashes() {
    return all('svg').filter(isShown).flatMap(svg => {
      const frame = svg.getBoundingClientRect();
      const words = all('text', svg).filter(isShown)
        .map(text => ({text, box: text.getBoundingClientRect()}))
        .filter(word => word.box.width > 0);
      const faults = words
        .filter(({box}) => box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2)
        .map(({text}) => `${nameOf(text)} leaves its drawing`);
      words.forEach((one, k) => words.slice(k + 1).forEach(other => {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 2 && down > Math.min(one.box.height, other.box.height) / 3) {
          faults.push(`${nameOf(one.text)} and ${nameOf(other.text)} overlap`);
        }
      }));
      return faults;
    });
  }

  /** Drawings without anything drawn, without a name, or with coordinates that are no numbers. */
  function emptyDrawings() {
    return all('svg').filter(svg => !svg.closest('[aria-hidden]') && !svg.parentElement.closest('svg')).flatMap(svg => {
      const marks = all('rect, circle, line, path, polygon, polyline', svg);
      const named = svg.getAttribute('aria-label') || svg.getAttribute('aria-labelledby') || svg.querySelector('title');
      const odd = all('*', svg).filter(element => [...element.attributes].some(a => /NaN|Infinity|undefined|null/.test(a.value)));
      return [
        ...(marks.length ? [] : [`${nameOf(svg)} shows nothing`]),
        ...(named && svg.getAttribute('role') === 'img' ? [] : [`${nameOf(svg)} has no name`]),
        ...odd.map(element => `${nameOf(element)} has a coordinate that is no number`)];
    });
  }

  /** For each figure its name, and whether a table of as many numbers as it has names follows it. */
  function charts() {
    return all('figure').map(figure => {
      const name = figure.querySelector('svg[role=img] > title').textContent;
      const table = figure.querySelector('table') ?? figure.nextElementSibling.querySelector('table');
      const rows = table ? table.querySelectorAll('tbody tr').length : 0;
      const drawn = figure.querySelectorAll('svg[role=img] text.name, svg[role=img] g.pin').length;
      return `${name}: ${rows > 0 && rows >= drawn ? 'told by its table' : `${drawn} names drawn, ${rows} rows of numbers`}`;
    });
  }

  /**
   * What axe finds against the rules it knows, best practices included, and what it cannot decide but
   * for the contrast of words in drawings, which faintWords() reckons, and of words scrolled out of
   * view, which wider windows show.
   */
  async function rules() {
    const outcome = await axe.run(document, {resultTypes: ['violations', 'incomplete']});
    const known = (rule, node) => {
      const element = document.querySelector(node.target[0]);
      const frame = clipper(element);
      return rule.id === 'color-contrast' && (element.closest('svg') || frame && frame.scrollWidth > frame.clientWidth);
    };
    return [...outcome.violations, ...outcome.incomplete].flatMap(rule =>
      rule.nodes.filter(node => !known(rule, node)).slice(0, 3).map(node => `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`));
  }

  /** Every heading, cell and word of a drawing: what paper must show. */
  function words() {
    return all('h1, h2, h3, caption, th, td, svg text').filter(isShown).map(element => element.textContent.trim());
  }

  /** The blocks of the page from top to bottom: tag, left edge, top, width and height. */
  function blocks() {
    return all('h1, h2, h3, p, ul, ol, dl, pre, table, svg, summary').filter(isShown)
      .filter(element => !element.parentElement.closest('svg, table, li'))
      .map(element => {
        const box = element.getBoundingClientRect();
        return [element.localName, ...[box.left, box.top + scrollY, box.width, box.height].map(Math.round)].join(' ');
      });
  }

  return {overflows, cuts, focusable, startWalk, focused, faintWords, tornWords, clashes, emptyDrawings, charts, rules, words, blocks};
})();
