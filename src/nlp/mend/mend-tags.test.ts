import { describe, expect, it } from 'vitest';
import { named } from '#testing/document.ts';
import { loadKnowledge } from '#testing/knowledge.ts';
import { XPOS } from '../document.ts';
import { mendTags } from './mend-tags.ts';

/** What is tagged otherwise now: `form/XPOS lemma`. */
function changes(table: string): string {
  const doc = named(table);
  const mended = mendTags(doc, loadKnowledge());
  return doc.lemma
    .map((_, token) => ({ token, form: doc.article.text.slice(doc.begin[token], doc.end[token]) }))
    .filter(({ token }) => mended.xpos[token] !== doc.xpos[token] || mended.upos[token] !== doc.upos[token])
    .map(({ token, form }) => `${form}/${XPOS[mended.xpos[token]!]} ${mended.lemma[token]}`)
    .join(' ');
}

const STORY = '\n\nIt/PRP/2:nsubj rained/VBD/0:root ./.';

describe('mendTags', () => {
  it.each([
    ['Police/NNP/2:nsubj raided/VBD/0:root two/CD/4:nummod homes/NNS/2:obj ./.', 'Police/NNS police'],
    ['Ex-minister/NNP/2:nsubj held/VBD/0:root in/IN/4:case Peru/NNP/2:obl', 'Ex-minister/NN ex-minister'],
    // a body that the lists have by this name
    ['Congress/NNP/2:nsubj passed/VBD/0:root it/PRP/2:obj ./.', ''],
    [`Court/NN/2:compound orders/NNS/0:root arrest/NN/2:obj of/IN/5:case ex-minister/NN/3:nmod${STORY}`, 'orders/VBZ order'],
    [
      `Peru/NNP/2:compound appeals/NNS/0:root for/IN/4:case help/NN/2:nmod as/IN/7:mark storm/NN/7:nsubj nears/VBZ/2:advcl${STORY}`,
      'appeals/VBZ appeal',
    ],
    // a headline with a verb of its own
    [`Court/NN/2:compound orders/NNS/3:nsubj anger/VBP/0:root villagers/NNS/3:obj${STORY}`, ''],
    ['Omar/NNP/2:nsubj Said=say/VBD/0:root denied=deny/VBD/2:ccomp it/PRP/3:obj ./.', 'Said/NNP Said'],
    ['The/DT/2:det minister/NN/0:root called=call/VBN/2:acl for/IN/5:case rest/NN/3:obl ./.', 'called/VBD call'],
    [
      'Hundreds/NNS/5:nsubj of/IN/3:case people/NNS/1:nmod blocked=block/VBN/5:amod streets/NNS/0:root to/TO/7:mark demand/VB/5:acl reforms/NNS/7:obj ./.',
      'blocked/VBD block',
    ],
    [
      'A/DT/2:det court/NN/0:root on/IN/7:case Friday/NNP/7:compound freed/JJ/7:amod the/DT/7:det pastor/NN/2:nmod ,/,/2:punct who/WP/11:nsubj was/VBD/11:cop ill/JJ/7:acl:relcl ./.',
      'freed/VBD free',
    ],
    ['Greece/NNP/2:nsubj plans=plan/NNS/0:root to/IN/6:case impose/JJ/6:amod a/DT/6:det tax/NN/2:nmod ./.', 'plans/VBZ plan'],
    // a caption, and what is only described
    ['Ten/CD/2:nummod soldiers/NNS/0:root killed=kill/VBN/2:acl in/IN/5:case raids/NNS/3:obl ./.', 'killed/VBD kill'],
    ['The/DT/4:det wounded/JJ/4:amod police/NN/4:compound officers/NNS/0:root ./.', ''],
    [
      'They/PRP/2:nsubj found/VBD/0:root the/DT/5:det envoy/NN/5:compound guilty/NN/2:obj of/IN/7:case fraud/NN/5:nmod ./.',
      'guilty/JJ guilty',
    ],
    [
      'Forces/NNS/9:nsubj in/IN/4:case Peru/NNP/4:compound shot/NN/1:nmod at/IN/6:case crowds/NNS/1:nmod ,/, activists/NNS/9:nsubj said=say/VBD/0:root ./.',
      'shot/VBD shot',
    ],
    // a headline, and a sentence with a verb
    ['Minister/NN/0:root arrested/VBN/1:acl in/IN/4:case Peru/NNP/2:obl', ''],
    ['The/DT/2:det minister/NN/5:nsubj arrested/VBN/2:acl today/NN/3:obl left/VBD/0:root late/RB/5:advmod ./.', ''],
    // and a sentence of the story
    [`Rain/NN/0:root\n\nCourt/NN/2:compound orders/NNS/0:root from/IN/4:case May/NNP/2:nmod ./.`, ''],
  ])('%s', (table, expected) => {
    expect(changes(table)).toBe(expected);
  });
});
