import { load, type CheerioAPI } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/index.js';
import { renderMarkdown } from '../../src/content/markdown/render-markdown.js';
import { caseStudy, contentFolder, fileOf } from '../fixtures/content/content-folder.js';

/** Everything a body may be made of. What is not here does not belong on a page. */
const ELEMENTS = 'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre section strong sup table tbody td th thead tr ul'.split(' ');
const ATTRIBUTES = 'align aria-describedby aria-label class data-footnote-backref data-footnote-ref data-footnotes href id rel start tabindex title'.split(' ');
const CLASSES = /^(?:external|scrolls|footnotes|data-footnote-backref|task-list-item|contains-task-list|language-.+)$/u;

function faultsOf(html: string): string[] {
  const $: CheerioAPI = load(html, null, false);
  return $('*')
    .toArray()
    .flatMap((element) => {
      if (!('tagName' in element)) return [`<${element.type}>`];
      const faults = ELEMENTS.includes(element.tagName) ? [] : [`<${element.tagName}>`];
      for (const [name, value] of Object.entries(element.attribs)) {
        if (!ATTRIBUTES.includes(name)) faults.push(`${element.tagName}[${name}]`);
        if (name === 'href' && !/^(?:$|https?:\/\/|mailto:|[/#]|\?|[\w%.-]+(?:$|[/?#]))/iu.test(value)) faults.push(`href=${value}`);
        if (name === 'class' && !value.split(/ (?!.*language-)/u).every((one) => CLASSES.test(one))) faults.push(`class=${value}`);
      }
      return faults;
    })
    .concat($.root().contents().toArray().some((node) => node.type === 'comment') ? ['comment'] : [])
    .concat(repeated($('[id]').toArray().map((element) => $(element).attr('id')!)).map((id) => `id ${id} twice`));
}

function repeated(ids: string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

const HOSTILE: Record<string, string> = {
  'script element': '<script>alert(1)</script>\n\ntekst <script src="//zły.pl/x.js"></script>',
  'event handlers': '<img src=x onerror=alert(1)> <b onmouseover="alert(1)">x</b> <body onload=alert(1)>',
  'javascript link': '[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1)) [z](<java\nscript:alert(1)>) [q](&#106;avascript:alert(1))',
  'javascript link with invisible letters': '[x](\u0001javascript:alert(1)) [y](java\u00adscript:alert(1)) [z](jav&#x0A;ascript:alert(1)) [t](\tjavascript:alert(1))',
  'data link': '[x](data:text/html;base64,PHNjcmlwdD4=) [y](DATA:text/html,<script>alert(1)</script>)',
  'other protocols': '[a](vbscript:x) [b](file:///etc/passwd) [c](blob:x) [d](ftp://x.pl) [e](intent://x) [f](tel:112)',
  'autolinks': '<javascript:alert(1)> <data:text/html,x> <https://dobra.pl> <vbscript:x>',
  'protocol left out': '[x](//zły.pl/strona)',
  'link by reference': '[x][a] [y]\n\n[a]: javascript:alert(1) "tytuł \\" onclick=alert(1)"\n[y]: data:text/html,x',
  'footnotes': 'a[^1] b[^<script>] c["onclick]\n\n[^1]: [x](javascript:alert(1)) <script>alert(1)</script>\n[^<script>]: x',
  'footnote that takes an id': '# zrodlo-fn-1\n\n## footnote-label\n\na[^1] b[^content]\n\n[^1]: x\n[^content]: y',
  'images': '![x](https://sledzi.pl/piksel.gif) ![y](javascript:alert(1)) ![z][i]\n\n[i]: data:image/svg+xml,<svg/onload=alert(1)>',
  'svg and mathml': '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)">x</a></svg> <math><mtext><style><img src onerror=alert(1)></style></mtext></math>',
  'iframe, object, form': '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data=x></object><embed src=x><form action=//zły.pl><input name=a><button>x</button></form>',
  'style': '<style>body{display:none}</style> <p style="position:fixed;inset:0">x</p> <link rel=stylesheet href=//zły.pl>',
  'base, meta, template': '<base href=//zły.pl> <meta http-equiv=refresh content="0;url=//zły.pl"> <template><script>alert(1)</script></template>',
  'entities': '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62; &amp;lt;b&amp;gt;',
  'quotes in titles': '[x](https://a.pl "\\"><script>alert(1)</script>") [y](https://a.pl \'" onmouseover="alert(1)\')',
  'code language': '```js" onload="alert(1)\nx\n```\n\n```<script>\n</code></pre><script>alert(1)</script>\n```',
  'inline code': '`<script>alert(1)</script>` ``</code><script>``',
  'comments': '<!-- <script>alert(1)</script> --> a <!----> b <!-- --!> <img onerror=alert(1)>',
  'id and name clobbering': '<a id=content name=body>x</a>\n\n## constructor\n\n## __proto__\n\n## toString\n\n## hasOwnProperty\n\n## constructor',
  'broken markup': '<<script>alert(1)//<</script> <a href="x</p>" onclick=alert(1)>x <scr<script>ipt>',
  'details and data attributes': '<details open ontoggle=alert(1)><summary>x</summary></details> <div data-hx-get="/x" hx-on:click="alert(1)">x</div>',
  'tables': '| <script>x</script> | [a](javascript:x) |\n|:-:|--:|\n| <img onerror=x> | `|` |',
  'task list': '- [ ] <input onfocus=alert(1) autofocus>\n- [x] b',
  'control characters': 'a\u0000b\u0008c\u001bd [x](https://a.pl/\u0000) \u202egnp.exe \ufeff \ufffe \ud800',
};

describe('hostile Markdown', () => {
  test.each(Object.entries(HOSTILE))('%s: only what a text is made of reaches the page', (_name, markdown) => {
    expect(faultsOf(renderMarkdown(markdown).html)).toEqual([]);
  });

  test('the check itself: sees a script, a handler, a bad link, a comment and an id given twice', () => {
    const html = '<script></script><p onclick="x" id="a"></p><p id="a"></p><a href="javascript:x">x</a><!-- x -->';
    expect(faultsOf(html)).toEqual(['<script>', 'p[onclick]', 'href=javascript:x', 'comment', 'id a twice']);
  });

  test('text of tags: code and entities are shown as text', () => {
    const { html } = renderMarkdown('`<b>` &lt;i&gt;');
    expect(load(html).text().trim()).toBe('<b> <i>');
  });

  test('any mixture of hostile pieces: nothing else reaches the page', () => {
    const piece = fc.oneof(fc.constantFrom(...Object.values(HOSTILE)), fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('\n\n', '> ', '- ', '    ', '**', '_', '[', '](', ')', '`', '<', '"', "'", '|'));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(faultsOf(renderMarkdown(pieces.join('')).html)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** Ten seconds on a busy machine with one core; without the limits some of these took minutes or the whole stack. */
const LONG = 10_000;

describe('heavy Markdown', () => {
  const HEAVY: Record<string, string> = {
    'a quote in a quote, 5,000 times': `${'> '.repeat(5000)}x`,
    'a list in a list on one line, 5,000 times': `${'- '.repeat(5000)}x`,
    'a list in a list by indentation, 600 times': Array.from({ length: 600 }, (_, depth) => `${' '.repeat(2 * depth % 400)}- x`).join('\n'),
    'a list of 5,000 items': '- x\n'.repeat(5000),
    'brackets in brackets, 20,000 times': `${'![['.repeat(20_000)}a${']]'.repeat(20_000)}`,
    'one line of 1 MB': 'słowo '.repeat(170_000),
  };

  test.each(Object.entries(HEAVY))('%s: is a problem of the file, said quickly', async (_name, body) => {
    const { folders, write } = contentFolder();
    write(fileOf(1), caseStudy(1, {}, body));
    write(fileOf(2), caseStudy(2));
    const started = performance.now();
    const library = await readLibrary(folders);
    expect(performance.now() - started).toBeLessThan(LONG);
    expect(library.problems).toMatchObject([{ file: fileOf(1), severity: 'error', advice: expect.any(String) }]);
    expect(library.problems[0]?.message).toMatch(/głębsze niż|ponad 2000|większy niż/u);
    expect(library.allItems.map((item) => item.file)).toEqual([fileOf(2)]);
  });

  const ALLOWED: Record<string, string> = {
    'a line of 200 kB': 'słowo '.repeat(33_000),
    'one word of 400 kB': 'a'.repeat(400_000),
    'a table of 60 columns and 60 rows': `${'|a'.repeat(60)}|\n${'|-'.repeat(60)}|\n${`${'|b'.repeat(60)}|\n`.repeat(60)}`,
    'stars': `${'*'.repeat(20_000)}a`,
    'backticks of every length': Array.from({ length: 150 }, (_, length) => '`'.repeat(length)).join('a'),
    'quotes': '"'.repeat(50_000),
    'entities': '&amp;'.repeat(20_000),
    'open tags and comments': '<a <!--'.repeat(500),
    'addresses without end': 'www.'.repeat(5_000),
    'ten levels of quotes and lists': `${'> '.repeat(5)}${'- '.repeat(5)}x`,
  };

  test.each(Object.entries(ALLOWED))('%s: is rendered, safe, in time', (_name, markdown) => {
    const started = performance.now();
    const { html } = renderMarkdown(markdown);
    expect(performance.now() - started).toBeLessThan(LONG);
    expect(faultsOf(html)).toEqual([]);
  });
});
