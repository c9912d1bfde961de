import { FILE_ROLES, HAND_IN_LIMITS, type FileRole, type SubmittedFile } from '../../submissions/index.js';
import { handInAddress } from '../../shared/index.js';
import { handInFiles as texts } from '../texts/pl/hand-in-files.js';
import { typedText } from './fields/read-values.js';
import type { Answer } from './http/answer.js';
import { isEditable, type Opened } from './opened.js';
import { linksOf } from './pages/files-page.js';

/** Changes, confirms or removes one file, as the button says. */
export function changeFile(opened: Opened): Answer {
  const { form, submission, visit, handIn } = opened;
  const back = { to: handInAddress(isEditable(submission) ? 'files' : 'own', { id: submission.id }) };
  if (visit.parameters['file'] === 'opublikowany') return isEditable(submission) ? removePublished(opened) : back;
  const file = submission.files.find(({ id }) => id === visit.parameters['file']);
  if (!file) return back;
  const action = form.get('do');
  // Personal data may be found after handing in, so this is answered then as well.
  if (action === 'confirm' && submission.state !== 'withdrawn') handIn.submissions.putFile(submission.id, { ...file, personalDataConfirmed: true });
  if (action === 'remove' && isEditable(submission)) handIn.submissions.removeFile(submission.id, file.id);
  if (action === 'save' && isEditable(submission)) handIn.submissions.putFile(submission.id, described(file, form));
  handIn.checkNow();
  return action === 'remove' ? back : { to: `${back.to}#file-${file.id}` };
}

function described(file: SubmittedFile, form: URLSearchParams): SubmittedFile {
  const role = FILE_ROLES.find((code) => code === form.get('role')) ?? file.role;
  return { ...file, role: role satisfies FileRole, label: lineOf(form, 'label'), alt: lineOf(form, 'alt') };
}

/** Takes a published file out of a correction; it stays public until the correction is. */
function removePublished({ submission, draft, form, handIn }: Opened): Answer {
  const { meta } = draft;
  const files = (Array.isArray(meta['files']) ? meta['files'] : []) as { sha256?: unknown; path?: unknown }[];
  const gone = files.find(({ sha256 }) => sha256 === form.get('sha256'));
  const deck = meta['deck'] as { file?: unknown } | undefined;
  const rest = { ...meta, files: files.filter((file) => file !== gone), ...(gone && deck?.file === gone.path ? { deck: undefined } : {}) };
  handIn.submissions.save(submission.id, submission.revision, { meta: rest });
  return { to: handInAddress('files', { id: submission.id }) };
}

/** Adds a link, or removes one. It is kept as typed; what is wrong with it is said with everything else. */
export function changeLinks({ form, submission, draft, handIn }: Opened): Answer {
  const links = linksOf(draft.meta);
  const position = form.get('remove');
  const url = lineOf(form, 'url');
  const changed = position === null ? [...links, ...(url ? [{ url: withScheme(url), label: lineOf(form, 'label') || texts.links.usual }] : [])] : links.filter((_, index) => String(index) !== position);
  if (changed.length <= HAND_IN_LIMITS.links) handIn.submissions.save(submission.id, submission.revision, { meta: { ...draft.meta, links: changed } });
  else handIn.refused.add(submission.id, { name: url, message: texts.links.tooMany, advice: '' });
  return { to: `${handInAddress('files', { id: submission.id })}#links` };
}

/** Hides what was refused. */
export function hideRefused({ submission, handIn }: Opened): Answer {
  handIn.refused.clear(submission.id);
  return { to: handInAddress('files', { id: submission.id }) };
}

function lineOf(form: URLSearchParams, name: string): string {
  return typedText.parse(form.get(name) ?? '').replace(/\s+/gu, ' ').trim();
}

function withScheme(url: string): string {
  return /^[a-z][a-z0-9+.-]*:/iu.test(url) ? url : `https://${url}`;
}
