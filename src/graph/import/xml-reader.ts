import { InputError } from '#base/errors.ts';

/** As much of XML as graphs need: elements, attributes, text, CDATA; no DTD, so no entity can grow. One pass, names without prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

export function readXml(source: string): XmlElement {
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '' }];
  let at = 0;
  const behind = (mark: string): number => {
    const end = source.indexOf(mark, at);
    if (end < 0) throw new InputError(`the XML breaks off at character ${at}: “${mark}” is missing`);
    return end + mark.length;
  };
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const top = open.at(-1)!;
    top.text += unescaped(source.slice(at, tag < 0 ? source.length : tag));
    if (tag < 0) break;
    at = tag;
    if (source.startsWith('<!--', at)) at = behind('-->');
    else if (source.startsWith('<![CDATA[', at)) {
      const end = behind(']]>');
      top.text += source.slice(at + 9, end - 3);
      at = end;
    } else if (source.startsWith('<?', at)) at = behind('?>');
    else if (source.startsWith('<!', at)) at = behind('>');
    else if (source.startsWith('</', at)) {
      const end = behind('>');
      const name = local(source.slice(at + 2, end - 1).trim());
      if (open.length < 2 || top.name !== name)
        throw new InputError(`the XML closes “${name}” at character ${at}, where “${top.name}” is open`);
      open.pop();
      open.at(-1)!.children.push(top);
      at = end;
    } else {
      const end = endOfTag(source, at);
      const isClosed = source[end - 2] === '/';
      const element = elementOf(source.slice(at + 1, end - (isClosed ? 2 : 1)));
      if (isClosed) top.children.push(element);
      else open.push(element);
      at = end;
    }
  }
  const [root] = open[0]!.children;
  if (open.length !== 1 || root === undefined) throw new InputError(`the XML breaks off: “${open.at(-1)!.name}” is not closed`);
  return root;
}

/** Behind the `>` that closes the tag; one in an attribute's value does not. */
function endOfTag(source: string, begin: number): number {
  let quote = '';
  for (let at = begin; at < source.length; at++) {
    const mark = source[at]!;
    if (quote !== '') quote = mark === quote ? '' : quote;
    else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === '>') return at + 1;
  }
  throw new InputError(`the XML breaks off inside the tag at character ${begin}`);
}

function elementOf(tag: string): Open {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of tag.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[local(name)] = unescaped(double ?? single ?? '');
  }
  return { name: local(/^[^\s]*/.exec(tag)?.[0] ?? ''), attributes, children: [], text: '' };
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (all, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** The first child of a name; an element without anything where there is none. */
export function child(element: XmlElement, name: string): XmlElement {
  return element.children.find((one) => one.name === name) ?? { name, attributes: {}, children: [], text: '' };
}

export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] => element.children.filter((one) => one.name === name);
