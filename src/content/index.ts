export { Library, type Tombstone } from './library.js';
export { readLibrary, type ContentFolders, type ReadOptions } from './read-library.js';
export type { Item } from './item.js';
export type { Edition, ReferenceDocument, Session, SessionPerson } from './edition.js';
export type { CaseStudy, FrontMatter, Kind, PanelNote, Presentation } from './schema/front-matter-schema.js';
export { renderMarkdown, type RenderedBody } from './markdown/render-markdown.js';
export type { Section } from './markdown/read-sections.js';
export { setPolishType } from './markdown/polish-typography.js';
export { Vocabulary, type Concept, type Label, type Language, type Scheme, type Vocabularies } from './vocabulary.js';
