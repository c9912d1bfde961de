/** One folder for each kind of item; a file in the wrong one is still read, the front matter decides. */
export const ITEM_FOLDERS = ['case-studies', 'panel-notes', 'presentations'] as const;
