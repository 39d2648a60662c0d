/**
 * A module with the same exports as another, none of which can be used: functions and classes throw when called, questions ("isX") are
 * answered with no, texts are empty. `code`: the module as JavaScript. `idle`: functions do nothing instead.
 */
export function standIn(code: string, idle = false): string {
  const names = [...code.matchAll(/^export (?:async )?(?:class|function|const|let) (\w+)/gm)].map(([, name = '']) => name);
  const listed = [...code.matchAll(/^export \{([^}]*)\};?$/gm)].flatMap(([, list = '']) => list.split(',').map(exportedName));
  const exported = [...new Set([...names, ...listed])].filter(Boolean);
  const lines = exported.filter((name) => name !== 'default').map((name) => `export ${idle ? doNothing(name) : refuse(name)}`);
  const hasDefault = /^export default /m.test(code) || exported.includes('default');
  return [...lines, ...(hasDefault ? ["export default '';"] : [])].join('\n');
}

const exportedName = (item: string) => item.trim().split(' as ').at(-1) ?? '';
const doNothing = (name: string) => `function ${name}() {}`;
const refuse = (name: string) =>
  /^is[A-Z]/.test(name)
    ? `const ${name} = () => false;`
    : `function ${name}() { throw new Error('${name} is left out of this MapLibre: see src/publish/map-library/left-out.ts'); }`;
