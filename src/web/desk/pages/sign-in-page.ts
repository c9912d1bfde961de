import { DESK } from '../../../shared/index.js';
import { desk } from '../../texts/pl/desk.js';
import { hiddenOf, type Carried, type HiddenField } from '../carried.js';
import { fieldOf, summaryOf, type ErrorSummary, type Field } from '../field.js';
import { deskFrame, type DeskFrame } from '../frame.js';
import type { OpenVisit } from '../visit.js';

const texts = desk.signIn;

export interface SignInPage {
  frame: DeskFrame;
  heading: string;
  lead: string;
  summary: ErrorSummary | undefined;
  action: string;
  email: Field;
  password: Field;
  /** Where to go afterwards, and a form that waits to be sent again. */
  hidden: readonly HiddenField[];
  button: string;
  help: string;
  provider: { label: string; address: string; isNewTab: boolean } | undefined;
  resend: Resend | undefined;
}

/** A form that can be sent again as it was. */
export interface Resend {
  action: string;
  fields: readonly HiddenField[];
  explanation: string;
  button: string;
}

export interface SignInWishes {
  email?: string;
  next?: string;
  carried?: Carried | undefined;
  hasEnded?: boolean;
  errors?: { email?: string; password?: string; form?: string };
}

export function signInPage(visit: OpenVisit, { email = '', next, carried, hasEnded = carried !== undefined, errors = {} }: SignInWishes): SignInPage {
  const fields = {
    email: fieldOf({ name: 'email', label: texts.email, type: 'email', autocomplete: 'username', value: email, error: errors.email }),
    password: fieldOf({ name: 'password', label: texts.password, type: 'password', autocomplete: 'current-password', error: errors.password }),
  };
  const heading = hasEnded ? desk.ended.title : texts.title;
  const summary = summaryOf(texts.failed, [{ id: fields.email.id, error: errors.form }, fields.email, fields.password]);
  return {
    frame: deskFrame(visit, { title: summary ? `${texts.failed} – ${heading}` : heading }),
    heading,
    lead: !hasEnded ? texts.lead : carried ? desk.ended.carried : desk.ended.notCarried,
    summary,
    action: DESK.signIn,
    ...fields,
    hidden: [...(next ? [{ name: 'dalej', value: next }] : []), ...(carried ? hiddenOf(carried) : [])],
    button: texts.button,
    help: texts.help,
    provider: providerOf(visit, next, carried !== undefined),
    resend: carried && { action: carried.to, fields: carried.fields, explanation: desk.ended.otherTab, button: desk.ended.resend },
  };
}

/** A page that holds a form must not be left: the provider's opens beside it. */
function providerOf({ desk: { provider } }: OpenVisit, next: string | undefined, isNewTab: boolean): SignInPage['provider'] {
  if (!provider) return undefined;
  const query = next ? `?${new URLSearchParams({ dalej: next }).toString()}` : '';
  return { label: (isNewTab ? texts.providerNewTab : texts.provider)(provider.name), address: DESK.signInByProvider + query, isNewTab };
}
