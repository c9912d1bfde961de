/**
 * A page model that refuses to be asked for what it does not have. EJS prints nothing for a misspelt property;
 * here it throws, so every page rendered in a test is a check of its view.
 */
export function strictPage<Page extends object>(page: Page, path = 'page'): Page {
  return new Proxy(page, {
    get(target, key, receiver) {
      if (typeof key === 'symbol') return Reflect.get(target, key, receiver);
      if (!(key in target)) throw new Error(`the view asks for ${path}.${key}, which the page model does not have`);
      const value: unknown = Reflect.get(target, key);
      if (typeof value === 'function') return value.bind(target);
      return typeof value === 'object' && value !== null ? strictPage(value, `${path}.${key}`) : value;
    },
  });
}
