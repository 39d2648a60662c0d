/** A part of the page the form's template promises. */
export function part<T extends Element = HTMLElement>(inside: ParentNode, selector: string): T {
  return inside.querySelector(selector) as T;
}

type Made = { readonly [name: string]: string | ((event: Event) => void) };

/** An element with its attributes (or handlers, by `onclick` and the like) and what it holds. Texts stay text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Made = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') element.setAttribute(name, value);
    else element.addEventListener(name.slice(2), value);
  }
  element.append(...children);
  return element;
}
