import type { Knowledge } from '#knowledge/knowledge.ts';
import type { Named, TokenRange } from '../document.ts';
import { childrenBy, childrenOf, deprelOf, type Tree, xposOf } from '../tree.ts';
import { type Chains, type Thing, thingOf } from './chains.ts';
import { formOf } from './name-words.ts';
import { nounOf } from './traits.ts';

/** Words that tell no two things apart. */
export const PALE = new Set([
  'new',
  'same',
  'own',
  'latter',
  'former',
  'current',
  'entire',
  'whole',
  'alleged',
  'suspected',
  'local',
  'other',
  'so-called',
]);

/** The words that narrow a phrase's noun, and the countries they name, into its thing. A name among them is noted as `*` too. */
export function noteModifiers(tree: Tree, chains: Chains, nameAt: Int32Array, knowledge: Knowledge): void {
  const doc = tree.doc as Named;
  /** "the [North]'s ministry": names that the text gives to a country. */
  const codeAt = new Map<number, string>();
  chains.mentions.forEach(({ name, head }, index) => {
    const { code } = thingOf(chains, index);
    if (name !== undefined && code !== undefined) codeAt.set(head, code);
  });
  chains.mentions.forEach((mention, index) => {
    const thing = thingOf(chains, index);
    if (mention.form === 'name' && thing.sort === 'organization') {
      noteNameWords(formOf(doc, mention), thing, knowledge);
      noteOwnCountry(doc, mention.tokens, thing, knowledge);
    }
    if (mention.form !== 'nominal') return;
    for (const child of childrenOf(tree, mention.head)) {
      if (child < mention.tokens[0] || child >= mention.tokens[1]) continue;
      const relation = deprelOf(doc, child);
      const inside = nameAt[child]!;
      if (inside >= 0 && !relation.startsWith('acl')) {
        const name = doc.names[inside]!;
        const form = doc.article.text.slice(...name.span);
        const country =
          knowledge.countryByDemonym.get(form) ??
          knowledge.countryByName.get(form) ??
          knowledge.countryByPlace.get(form) ??
          knowledge.organizationByName.get(form)?.country;
        const code = country?.code ?? codeAt.get(child);
        if (code !== undefined) thing.countries.add(code);
        if (child > mention.head && childrenBy(tree, child, 'case').some((word) => nounOf(doc, word) === 'of')) thing.isOfNamed = true;
        if (child < mention.head) {
          thing.modifiers.add(nounOf(doc, child));
          thing.modifiers.add('*');
        }
        continue;
      }
      // "[designating] cartels": a verb form tells of a deed, not which.
      if (child > mention.head || (relation !== 'amod' && relation !== 'compound') || xposOf(doc, child) === 'VBG') continue;
      const word = nounOf(doc, child);
      if (!PALE.has(word)) thing.modifiers.add(word);
    }
  });
}

/** "[Peruvian] Foreign Ministry" is Peru's, and no "ministry of Chile". */
function noteOwnCountry(doc: Named, [begin, end]: TokenRange, thing: Thing, { countryByDemonym }: Knowledge): void {
  if (end - begin < 2) return;
  const country = countryByDemonym.get(doc.article.text.slice(doc.begin[begin], doc.end[begin]));
  if (country !== undefined) thing.countries.add(country.code);
}

/** "European Commission" is a commission, "Ministry of Works" a ministry, "Army" at a sentence's begin the army. */
function noteNameWords(form: string, thing: Thing, knowledge: Knowledge): void {
  const words = form.toLowerCase().split(/[\s-]+/u);
  const of = words.findIndex((word) => word === 'of' || word === 'on' || word === 'for');
  const noun = of > 0 ? words[of - 1]! : words.at(-1)!;
  if (!knowledge.agencyNouns.has(noun) && !knowledge.organizationNouns.has(noun)) return;
  thing.nouns.add(noun);
  for (const word of words) if (word !== noun) thing.modifiers.add(word);
}
