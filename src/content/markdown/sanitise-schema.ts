import { defaultSchema, type Options } from 'rehype-sanitize';

/**
 * What may stand in a rendered body. Raw HTML never gets this far (remark-rehype drops it);
 * this is the second wall: no images from elsewhere, no styles, no forms, links only to http, https and mailto.
 * Ids come from our own plugins and from footnotes, never from an author, so nothing needs a prefix.
 */
export const sanitiseSchema: Options = {
  ...defaultSchema,
  clobber: [],
  clobberPrefix: '',
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !['input', 'picture', 'source', 'img'].includes(name)),
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
};
