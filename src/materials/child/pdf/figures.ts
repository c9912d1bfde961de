/** A node of the structure tree of a page, as pdf.js gives it. */
interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

/** Alternative texts of the figures of a tagged page, empty for those without. Walks without recursion: files decide the depth. */
export function countFigures(root: unknown): string[] {
  const figures: string[] = [];
  const waiting = root ? [root as Node] : [];
  while (waiting.length > 0) {
    const { role, alt, children } = waiting.pop()!;
    if (role === 'Figure') figures.push(alt ?? '');
    else if (children) waiting.push(...children.toReversed());
  }
  return figures;
}
