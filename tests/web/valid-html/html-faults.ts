import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** Everything html-validate recommends, save what is a matter of taste or wrong for us: each with its reason. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Lower case is as valid, and what browsers print.
      'doctype-style': 'off',
      // Programs for speaking to a computer find the field of a label by `for`, also where the label stands around it.
      'no-redundant-for': 'off',
      // A query string and a form say a list by the same name several times: topics, items of a reading list.
      'form-dup-name': 'off',
      // Titles of pages hold the titles of items, which are as long as their authors made them.
      'long-title': 'off',
      // Codes of vocabularies and names of anchors are ids: they may begin with a digit and hold a dot. HTML forbids spaces alone.
      'valid-id': ['error', { relaxed: true }],
      // A list may have a name; HTML and ARIA allow it, and some readers say it.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // What scrolls sideways is a region without a heading of its own: a section without one is a warning of the Nu checker.
      'prefer-native-element': ['error', { exclude: ['region'] }],
    },
  }),
);

/** What is wrong with a page, a line each; nothing when it is valid. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector, line }) => `${ruleId}: ${message} (${selector ?? ''}, line ${line})`));
}
