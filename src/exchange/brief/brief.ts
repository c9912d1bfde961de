/**
 * A reading list as one document, in the words it is printed with: the page, the EPUB and the DOCX are made of it, so they
 * say the same. All of it is text; whoever prints it escapes it.
 */
export interface Brief {
  /** BCP 47, of the headings. */
  language: 'pl' | 'en';
  title: string;
  /** As `2026-11-23`. */
  day: string;
  /** Lines of the title page: what this is and from when. */
  about: string[];
  headings: { contents: string; citation: string; note: string; licence: string; fullText: string; missing: string };
  parts: BriefPart[];
  /** What was asked for and cannot be given, each with the reason. */
  missing: string[];
  licences: { heading: string; lead: string; uses: LicenceUse[]; whole: { heading: string; lines: string[] } };
}

/** One item. */
export interface BriefPart {
  id: string;
  title: string;
  /** Of the title and the summary. */
  titleLanguage: string;
  /** Of all other text. */
  language: string;
  /** Kind, place and years, in the language of the headings. */
  facts: string[];
  summary: string;
  sections: BriefSection[];
  /** Lines of what the reader wrote; empty without a note. */
  note: string[];
  citation: string;
  url: string;
  licence: { label: string; url: string | undefined };
}

export interface BriefSection {
  heading: string;
  content: BriefText | BriefList | BriefTable;
}

export interface BriefText {
  form: 'text' | 'quote';
  text: string;
  /** Who said it; empty where nobody is named. */
  by: string;
}

export interface BriefList {
  form: 'list';
  isOrdered: boolean;
  lines: { text: string; /** Who said it, or whom it is for. */ by: string; links: BriefLink[] }[];
}

export interface BriefTable {
  form: 'table';
  columns: string[];
  /** The first cell of a row is its heading. */
  rows: { text: string; link: string | undefined }[][];
}

export interface BriefLink {
  label: string;
  url: string;
}

/** A licence, what it means for whoever passes the document on, and the items that have it. */
export interface LicenceUse {
  label: string;
  url: string | undefined;
  meaning: string[];
  /** Said before the list of items. */
  appliesTo: string;
  titles: { title: string; language: string }[];
}
