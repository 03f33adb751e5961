/** Elements by hand: whatever is text stays text. */
type Child = Node | string | undefined;

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.flatMap((child) => (child === undefined ? [] : [typeof child === 'string' ? readable(child) : child])));
  return element;
}

export function makeSvg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children.flatMap((child) => (child === undefined ? [] : [typeof child === 'string' ? readable(child) : child])));
  return element;
}

/** Without the signs that turn the direction of all that follows: no name may rewrite the page around it. */
const readable = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
