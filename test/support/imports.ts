import ts from 'typescript';

/** What a source file imports. */
export interface Import {
  /** As written, without a query such as `?url`. */
  readonly specifier: string;
  /** Gone at run time: `import type`, `export type`, `import('x').Y`, or only names marked `type`. */
  readonly typeOnly: boolean;
}

const frontmatter = /^\s*---\r?\n(.*?)\r?\n---/s;
const script = /<script\b[^>]*>(.*?)<\/script>/gis;
const cssImport = /@import\s+(?:url\()?["']([^"']+)["']/g;

/** Every import of a TypeScript, Astro or CSS file: static, re-exported, dynamic, by type, and by `import.meta.glob`. */
export function importsOf(file: string, text: string): Import[] {
  if (file.endsWith('.css')) return cssImports(text);
  if (!file.endsWith('.astro')) return codeImports(file, text);
  const scripts = [...text.matchAll(script)].map(([, code = '']) => code);
  return [...[frontmatter.exec(text)?.[1] ?? '', ...scripts].flatMap((code) => codeImports(`${file}.ts`, code)), ...cssImports(text)];
}

function cssImports(text: string): Import[] {
  return [...text.matchAll(cssImport)].map(([, specifier = '']) => ({ specifier, typeOnly: false }));
}

function codeImports(file: string, code: string): Import[] {
  const found: Import[] = [];
  const note = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text.replace(/[?#].*$/, ''), typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) note(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) note(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) note(node.argument.literal, true);
    else if (ts.isCallExpression(node) && isImportCall(node.expression)) {
      const [first] = node.arguments;
      for (const argument of first && ts.isArrayLiteralExpression(first) ? first.elements : [first]) note(argument, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, false));
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  return (
    !clause.name &&
    !!bindings &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

/** `import(...)` or `import.meta.glob(...)`. */
function isImportCall(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isPropertyAccessExpression(callee) && callee.name.text === 'glob' && ts.isMetaProperty(callee.expression);
}
