/** People who must not be named or shown any more, and where. Kept outside the content: the files stay as they are. */
export interface Masks {
  /** Changes with every change of what follows. */
  readonly version: string;
  /** Names not to be given in an item; without an item: anywhere, programmes included. */
  named(item?: string): readonly string[];
  /** People who must not be seen in the photographs of an item. */
  shown(item: string): readonly string[];
  /** People who must not be heard in its recordings. */
  recorded(item: string): readonly string[];
}

export const NO_MASKS: Masks = { version: '', named: () => [], shown: () => [], recorded: () => [] };
