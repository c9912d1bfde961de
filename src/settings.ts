import { join, resolve } from 'node:path';
import { z } from 'zod';
import { projectRoot } from './shared/index.js';

/** One environment variable: what it means, what it is when not set, and how it is read. */
interface Setting {
  name: string;
  /** For the README and for messages, in English and in Polish words an operator knows. */
  meaning: string;
  fallback: string;
  schema: z.ZodType;
}

const wholeNumber = (least: number, most: number) => z.string().regex(/^\d+$/u).transform(Number).pipe(z.number().min(least).max(most));
const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true');
const webAddress = z.url({ protocol: /^https?$/u }).transform((url) => url.replace(/\/+$/u, ''));
const providerAddress = webAddress.refine((url) => url.startsWith('https:') || ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname));
const optional = <Schema extends z.ZodType>(schema: Schema) => z.union([z.literal('').transform(() => undefined), schema]);

/** Names separated by commas; `none` for an empty list. */
const listOf = <Name extends string>(names: readonly Name[]) =>
  z.string().transform((text) => (text === 'none' ? [] : text.split(',').map((name) => name.trim()))).pipe(z.array(z.enum(names)));

/** Letters that follow from decisions; the same words as in \`submissions\`, which refuses to compile when they differ. */
const DECISION_LETTERS = ['received', 'changes-requested', 'published', 'rejected'] as const;

/** The table of settings; README is kept in step with it by a test. Nothing else in the program reads the environment. */
export const SETTINGS = {
  host: { name: 'HOST', meaning: 'Address to listen on; 0.0.0.0 for all.', fallback: '127.0.0.1', schema: z.string().min(1) },
  port: { name: 'PORT', meaning: 'Port to listen on.', fallback: '3000', schema: wholeNumber(0, 65_535) },
  siteUrl: { name: 'SITE_URL', meaning: 'Public address of the site, used in canonical links; empty means http://localhost:PORT.', fallback: '', schema: optional(webAddress) },
  content: { name: 'CONTENT_DIR', meaning: 'Folder of the content.', fallback: 'content', schema: z.string().min(1) },
  uploads: { name: 'UPLOADS_DIR', meaning: 'Folder of the materials.', fallback: 'uploads', schema: z.string().min(1) },
  state: { name: 'VAR_DIR', meaning: 'Folder of what is not content: index, cache, people of the desk and counted searches.', fallback: 'var', schema: z.string().min(1) },
  watch: { name: 'WATCH', meaning: 'Follow changes of the content while running: true or false.', fallback: 'true', schema: yesOrNo },
  meiliUrl: { name: 'MEILI_URL', meaning: 'Address of a Meilisearch server; empty means the embedded engine alone.', fallback: '', schema: optional(webAddress) },
  meiliKey: { name: 'MEILI_KEY', meaning: 'Key for that server; it needs search, documents.*, indexes.*, settings.update, tasks.get and stats.get on the indexes of our prefix.', fallback: '', schema: optional(z.string()) },
  meiliPrefix: { name: 'MEILI_PREFIX', meaning: 'Beginning of the names of our indexes on that server.', fallback: 'kongresoteka', schema: z.string().regex(/^[A-Za-z0-9_-]+$/u) },
  meiliTimeout: { name: 'MEILI_TIMEOUT_MS', meaning: 'How long a search may wait for Meilisearch before the embedded engine answers, in milliseconds.', fallback: '1500', schema: wholeNumber(50, 60_000) },
  searchesPerMinute: { name: 'SEARCHES_PER_MINUTE', meaning: 'Searches one address may ask for in a minute, and five times as many suggestions; 0 means no limit.', fallback: '120', schema: wholeNumber(0, 1_000_000) },
  trustProxy: { name: 'TRUST_PROXY', meaning: 'How many reverse proxies stand in front; needed for the limit to count readers instead of the proxy.', fallback: '0', schema: wholeNumber(0, 10) },
  searchInsight: { name: 'SEARCH_INSIGHT', meaning: 'Count what is searched for and what is opened after it, without knowing who: true or false.', fallback: 'true', schema: yesOrNo },
  searchInsightThreshold: { name: 'SEARCH_INSIGHT_THRESHOLD', meaning: 'How often a query must be asked within a week before its text is kept; 2 or more.', fallback: '3', schema: wholeNumber(2, 1000) },
  searchInsightDays: { name: 'SEARCH_INSIGHT_DAYS', meaning: 'How many days counted searches are kept; 7 or more.', fallback: '400', schema: wholeNumber(7, 3650) },
  oidcIssuer: { name: 'OIDC_ISSUER', meaning: 'Address of an OpenID Connect provider by which editors may sign in as well, with https (http for this machine only); empty means passwords alone.', fallback: '', schema: optional(providerAddress) },
  oidcClientId: { name: 'OIDC_CLIENT_ID', meaning: 'Our name at that provider; needed when OIDC_ISSUER is set.', fallback: '', schema: optional(z.string()) },
  oidcClientSecret: { name: 'OIDC_CLIENT_SECRET', meaning: 'Our secret at that provider; empty for a public client.', fallback: '', schema: optional(z.string()) },
  oidcName: { name: 'OIDC_NAME', meaning: 'What editors call that provider; it stands on the button.', fallback: 'konto organizacji', schema: z.string().max(60) },
  smtpUrl: { name: 'SMTP_URL', meaning: 'Mail server by which letters are sent, such as smtps://user:password@host:465; empty means letters are only written for copying.', fallback: '', schema: optional(z.url({ protocol: /^smtps?$/u })) },
  mailFrom: { name: 'MAIL_FROM', meaning: 'Sender of letters, such as Redakcja <redakcja@example.org>; needed when SMTP_URL is set.', fallback: '', schema: optional(z.string().regex(/^[^<>\r\n]*<?[^\s@<>]+@[^\s@<>]+>?$/u)) },
  mailPerMinute: { name: 'MAIL_PER_MINUTE', meaning: 'How many letters may go out in a minute.', fallback: '20', schema: wholeNumber(1, 600) },
  mailDecisions: { name: 'MAIL_DECISIONS', meaning: 'Which letters follow from decisions by themselves when SMTP_URL is set: some of received, changes-requested, published, rejected, or none.', fallback: DECISION_LETTERS.join(','), schema: listOf(DECISION_LETTERS) },
  retentionDays: { name: 'RETENTION_DAYS', meaning: 'After how many days without a change drafts, rejected submissions and expired invitations are removed; 30 or more.', fallback: '180', schema: wholeNumber(30, 3650) },
  contactEmail: { name: 'CONTACT_EMAIL', meaning: 'E-mail address of the editors, shown to people who hand in and told to harvesters.', fallback: '', schema: optional(z.email()) },
  openForm: { name: 'OPEN_FORM', meaning: 'Let anybody propose a case study through a form, always reviewed: true or false.', fallback: 'false', schema: yesOrNo },
  clamavSocket: { name: 'CLAMAV_SOCKET', meaning: 'Where clamd listens: the path of its socket, or host:port; empty means uploads are not scanned.', fallback: '', schema: optional(z.string()) },
  clamavRequired: { name: 'CLAMAV_REQUIRED', meaning: 'Keep back what was not scanned for viruses: true or false.', fallback: 'false', schema: yesOrNo },
  logLevel: { name: 'LOG_LEVEL', meaning: 'How much is logged: debug, info, warn, error or silent.', fallback: 'info', schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']) },
} as const satisfies Record<string, Setting>;

type Read = { [Name in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Name]['schema']> };
export type Settings = Omit<Read, 'siteUrl'> & { siteUrl: string };

/** All faults of the environment in one message. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the environment; folders become absolute, relative ones are taken from the project's folder.
 * @throws SettingsError naming every faulty variable
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const faults: string[] = [];
  const read = Object.fromEntries(
    Object.entries(SETTINGS).map(([key, setting]) => {
      const text = environment[setting.name]?.trim() || setting.fallback;
      const result = setting.schema.safeParse(text);
      if (!result.success) faults.push(`${setting.name}=${text}: ${setting.meaning}`);
      return [key, result.data];
    }),
  ) as Read;
  if (read.oidcIssuer && !read.oidcClientId) faults.push(`OIDC_CLIENT_ID=: ${SETTINGS.oidcClientId.meaning}`);
  if (read.smtpUrl && !read.mailFrom) faults.push(`MAIL_FROM=: ${SETTINGS.mailFrom.meaning}`);
  if (faults.length > 0) throw new SettingsError(`Ustawienia wymagają poprawy:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  const inProject = (folder: string) => resolve(join(projectRoot()), folder);
  return {
    ...read,
    siteUrl: read.siteUrl ?? `http://localhost:${read.port}`,
    content: inProject(read.content),
    uploads: inProject(read.uploads),
    state: inProject(read.state),
  };
}
