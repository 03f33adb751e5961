import type { Name, Named } from '../document.ts';

/** "director [John] Ratcliffe": what an editor put in brackets beside a person's name is part of it. */
export function joinBracketed(doc: Named): Named {
  const formAt = (token: number): string => doc.article.text.slice(doc.begin[token], doc.end[token]);
  const names: Name[] = [];
  for (const name of doc.names) {
    const last = names.at(-1);
    const [begin] = last?.tokens ?? [0, 0];
    const isClosed = last !== undefined && last.tokens[1] + 1 === name.tokens[0] && formAt(last.tokens[1]) === ']';
    if (!isClosed || begin === 0 || formAt(begin - 1) !== '[' || last.type !== 'person' || name.type !== 'person') {
      names.push(name);
      continue;
    }
    names[names.length - 1] = {
      ...name,
      tokens: [begin - 1, name.tokens[1]],
      span: [doc.begin[begin - 1]!, name.span[1]],
      rule: 'name/bracketed',
    };
  }
  return names.length === doc.names.length ? doc : { ...doc, names };
}
