interface FoundableItem {
  id: string;
  kind: Record<string, string>;
  title: Record<string, string>;
  text: Record<string, string>;
  place: string;
  years: string;
}

const loadedParts = new Map<string, object>();
let loadedForms = '';
let allItems = new Map<string, FoundableItem>();
let baseOfIndex: object = {};

/** Data come as scripts that call one of these: a page on a disk may fetch nothing. */
Object.assign(globalThis, {
  kongresotekaItems: (items: FoundableItem[], base: object) => {
    allItems = new Map(items.map((item) => [item.id, item]));
    baseOfIndex = base;
  },
  kongresotekaWords: (name: string, part: object) => void loadedParts.set(name, part),
  kongresotekaForms: (forms: string) => (loadedForms = forms),
});

/** Parts of the index in a folder. @param names of those there are, one letter each */
function partsIn(folder: string, names: string): PartsOfIndex {
  return {
    part: async (name) => {
      if (!loadedParts.has(name) && names.includes(name)) await runScript(`${folder}words-${name}.js`);
      return loadedParts.get(name);
    },
    forms: async () => {
      if (loadedForms === '') await runScript(`${folder}forms.js`);
      return loadedForms;
    },
  };
}

function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(address)));
    document.head.append(script);
  });
}
