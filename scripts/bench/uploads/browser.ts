import { openAsBlob } from 'node:fs';
import { load, type CheerioAPI } from 'cheerio';

export interface Seen {
  $: CheerioAPI;
  status: number;
  /** Where the answer leads on; empty when it is a page. */
  to: string;
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Somebody with cookies who sends forms over HTTP as a browser does without JavaScript. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  get(address: string): Promise<Seen> {
    return this.#ask(address, {});
  }

  post(address: string, fields: Fields = {}): Promise<Seen> {
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as [string, string]));
    return this.#ask(address, { method: 'POST', body: new URLSearchParams(pairs) });
  }

  /** Sends the form of a page as it is shown, with other values in some of its fields. */
  async fill(address: string, form: string, fields: Fields, to = address): Promise<Seen> {
    const { $ } = await this.get(address);
    return this.post(to, { ...shownFields($, form), ...fields });
  }

  async upload(address: string, path: string, name: string): Promise<Seen> {
    const body = new FormData();
    body.set('files', await openAsBlob(path), name);
    return this.#ask(address, { method: 'POST', body });
  }

  async #ask(address: string, request: RequestInit): Promise<Seen> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(this.url + address, { ...request, redirect: 'manual', headers: { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
      if (name) this.#cookies.set(name, value ?? '');
    }
    const html = await response.text();
    if (response.status >= 400) throw new Error(`${response.status} for ${address.replace(/[\w-]{43}/u, '…')}: ${load(html)('main').text().replace(/\s+/gu, ' ').slice(0, 600)}`);
    return { $: load(html), status: response.status, to: response.headers.get('location') ?? '' };
  }
}

/** Everything a form would send when its first button is pressed. */
function shownFields($: CheerioAPI, selector: string): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const element of $(selector).first().find('input[name], textarea[name], select[name]').toArray()) {
    const field = $(element);
    if (['checkbox', 'radio'].includes(field.attr('type') ?? '') && field.attr('checked') === undefined) continue;
    // A browser leaves out the line break that views put before the text.
    const value = element.name === 'textarea' ? field.text().replace(/^\n/u, '') : element.name === 'select' ? chosen(field.find('option[selected]'), field.find('option').first()) : String(field.val() ?? '');
    (values[field.attr('name')!] ??= []).push(value);
  }
  return values;
}

function chosen(selected: ReturnType<CheerioAPI>, first: ReturnType<CheerioAPI>): string {
  const option = selected.length > 0 ? selected.first() : first;
  return option.attr('value') ?? option.text();
}
