/** Texts of the page, written at export: the browser knows no language. */
interface OfflineTexts {
  language: string;
  /** „Znaleziono {n} materiałów” for each form of number. */
  found: Record<string, string>;
  nothing: string;
  some: string;
  /** Nothing has the quoted words as they stand. */
  unquoted: string;
  more: string;
  failed: string;
}

/** Where in a text the words asked for stand. */
type Mark = (text: string) => { start: number; end: number }[];

const CARDS_AT_ONCE = 20;

function countText({ language, found, nothing }: OfflineTexts, count: number): string {
  if (count === 0) return nothing;
  const form = new Intl.PluralRules(language).select(count);
  return (found[form] ?? found['other'] ?? '').replace('{n}', new Intl.NumberFormat(language).format(count));
}

/** Draws cards into a list, some at a time, with a button for the next ones. Nothing is made from text but text. */
function showCards(list: HTMLElement, items: readonly FoundableItem[], mark: Mark, texts: OfflineTexts): void {
  list.replaceChildren();
  let shown = 0;
  const more = document.createElement('button');
  more.type = 'button';
  more.textContent = texts.more;
  const showMore = () => {
    const next = items.slice(shown, shown + CARDS_AT_ONCE).map((item) => cardFor(item, mark, texts.language));
    shown += next.length;
    more.remove();
    list.append(...next, ...(shown < items.length ? [more] : []));
    return next[0];
  };
  more.addEventListener('click', () => showMore()?.querySelector('a')?.focus());
  showMore();
}

function cardFor(item: FoundableItem, mark: Mark, language: string): HTMLElement {
  const card = element('article', 'card');
  const title = element('h3', 'card-title');
  const link = document.createElement('a');
  link.href = `m/${item.id}.html`;
  link.append(...marked(item.title[language] ?? '', mark));
  title.append(link);
  const text = element('p', 'card-excerpt');
  text.append(...marked(item.text[language] ?? '', mark));
  const facts = element('p', 'card-facts');
  for (const fact of [item.place, item.years].filter(Boolean)) facts.append(element('span', '', fact));
  card.append(element('p', 'card-kind', item.kind[language] ?? ''), title, text, facts);
  return card;
}

function marked(text: string, mark: Mark): Node[] {
  const pieces: Node[] = [];
  let from = 0;
  for (const { start, end } of mark(text)) {
    pieces.push(document.createTextNode(text.slice(from, start)), element('mark', '', text.slice(start, end)));
    from = end;
  }
  return [...pieces, document.createTextNode(text.slice(from))];
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
