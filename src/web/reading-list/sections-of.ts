import { setPolishType, type Item } from '../../content/index.js';
import type { BriefList, BriefSection, BriefTable } from '../../exchange/index.js';
import { caseOutline, noteOutline, type CaseOutline } from '../pages/item-outlines.js';
import type { Texts } from '../texts/index.js';
import type { Visit } from '../visit.js';

/** What an item says at a glance, as it stands on its page: what was done and how to carry it over, or what was claimed and recommended. */
export function sectionsOf({ meta }: Item, { texts, language }: Visit): BriefSection[] {
  if (meta.kind === 'case-study') return ofCase(caseOutline(meta, texts.item, language), texts.item);
  if (meta.kind === 'presentation') return meta.toReuse ? [text(texts.readingList.brief.reuse, setPolishType(meta.toReuse))] : [];
  const note = noteOutline(meta, language);
  return withLines([
    section(texts.item.claims, note.claims.map((claim) => ({ text: claim.text, by: claim.speaker, links: claim.sources.map(({ label, address }) => ({ label, url: address })) }))),
    section(texts.item.recommendations, note.recommendations.map(({ text: words, addressee }) => ({ text: words, by: addressee, links: [] }))),
    section(texts.item.questions, note.questions.map(plainLine)),
  ]);
}

function ofCase(outline: CaseOutline, texts: Texts['item']): BriefSection[] {
  return [
    ...outline.paragraphs.map((paragraph) => text(paragraph.heading, paragraph.text)),
    ...withLines([section(texts.steps, outline.steps.map(plainLine), true)]),
    ...(outline.results.length > 0 ? [{ heading: texts.results, content: tableOf(outline) }] : []),
    ...withLines(outline.lists.map(({ heading, lines }) => section(heading, lines.map(plainLine)))),
    ...(outline.opinion ? [{ heading: texts.opinion, content: { form: 'quote' as const, text: outline.opinion.text, by: outline.opinion.author } }] : []),
  ];
}

function tableOf({ columns, results }: CaseOutline): BriefTable {
  return { form: 'table', columns, rows: results.map(({ indicator, cells }) => [{ text: indicator, link: undefined }, ...cells.map((cell) => ({ text: cell.text, link: cell.address }))]) };
}

function text(heading: string, words: string): BriefSection {
  return { heading, content: { form: 'text', text: words, by: '' } };
}

type ListSection = { heading: string; content: BriefList };

function section(heading: string, lines: BriefList['lines'], isOrdered = false): ListSection {
  return { heading, content: { form: 'list', isOrdered, lines } };
}

function withLines(sections: readonly ListSection[]): ListSection[] {
  return sections.filter(({ content }) => content.lines.length > 0);
}

function plainLine({ text: words }: { text: string }): BriefList['lines'][number] {
  return { text: words, by: '', links: [] };
}
