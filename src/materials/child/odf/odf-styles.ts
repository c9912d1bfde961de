import type { Tag } from '../office/walk-xml.js';

interface Style {
  parent: string | undefined;
  size: number | undefined;
  isHidden: boolean;
}

/** Styles may name one another in a circle. */
const MOST_STEPS = 10;

/** Automatic styles of `content.xml`, which stand before its body: sizes of letters, and slides that are not shown. */
export class OdfStyles {
  readonly #styles = new Map<string, Style>();
  #current: Style | undefined;

  open({ name, attribute }: Tag): void {
    if (name === 'style:style') {
      this.#current = { parent: attribute('style:parent-style-name'), size: undefined, isHidden: false };
      this.#styles.set(attribute('style:name') ?? '', this.#current);
    }
    if (!this.#current) return;
    if (name === 'style:text-properties') this.#current.size = /^([\d.]+)pt$/u.exec(attribute('xsl-fo-compatible:font-size') ?? '')?.[1] === undefined ? undefined : Number.parseFloat(attribute('xsl-fo-compatible:font-size')!);
    if (name === 'style:drawing-page-properties') this.#current.isHidden = attribute('presentation:visibility') === 'hidden';
  }

  /** In points, as far as this file says. */
  sizeOf(name: string | undefined): number | undefined {
    let style = this.#styles.get(name ?? '');
    for (let step = 0; style && style.size === undefined && step < MOST_STEPS; step += 1) style = this.#styles.get(style.parent ?? '');
    return style?.size;
  }

  isHidden(name: string | undefined): boolean {
    return this.#styles.get(name ?? '')?.isHidden ?? false;
  }
}
