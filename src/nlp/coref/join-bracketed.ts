import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Name, Named } from '../document.ts';

/** "director [John] Ratcliffe": what an editor put in brackets before a person's name is part of it, whatever the names stage took it for. */
export function joinBracketed(doc: Named, knowledge: Knowledge): Named {
  const formAt = (token: number): string => doc.article.text.slice(doc.begin[token], doc.end[token]);
  const isGiven = (name: Name): boolean => name.type === 'person' || knowledge.givenNames.has(doc.article.text.slice(...name.span));
  const names: Name[] = [];
  for (const name of doc.names) {
    const last = names.at(-1);
    const [begin, end] = last?.tokens ?? [0, 0];
    const isBracketed = last !== undefined && begin > 0 && end + 1 === name.tokens[0] && formAt(end) === ']' && formAt(begin - 1) === '[';
    if (!isBracketed || !isGiven(last) || name.type === 'demonym' || name.type === 'place') {
      names.push(name);
      continue;
    }
    names[names.length - 1] = {
      ...name,
      tokens: [begin - 1, name.tokens[1]],
      span: [doc.begin[begin - 1]!, name.span[1]],
      type: 'person',
      rule: 'name/bracketed',
    };
  }
  return names.length === doc.names.length ? doc : { ...doc, names };
}
