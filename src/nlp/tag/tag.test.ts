import { describe, expect, it } from 'vitest';
import { articleId } from '#base/ids.ts';
import { UPOS, XPOS } from '../document.ts';
import { createFeedForward } from '../feed-forward.ts';
import type { LinearModel } from '../linear-model.ts';
import { tokenize } from '../tokenize/tokenize.ts';
import type { TaggerModel } from './model.ts';
import { tag } from './tag.ts';

/** It knows no feature: all labels are equal, and the first is the best. */
const NO_OPINION: LinearModel = { classes: 2, bits: 8, table: new Uint32Array(4), cells: new Int32Array(0), scale: 1 };

/** A linear model without an opinion, and a net that always says VERB. */
function model(margin: number, sure: ReadonlyMap<string, number> = new Map()): TaggerModel {
  const net = createFeedForward([], 1, 2, 1);
  net.bias[0] = 1;
  net.out[1] = 1;
  return {
    upos: Uint8Array.of(UPOS.indexOf('NOUN'), UPOS.indexOf('VERB')),
    xpos: Uint8Array.of(XPOS.indexOf('NN'), XPOS.indexOf('VB')),
    weights: NO_OPINION,
    net,
    netWeight: 1,
    margin,
    lexicon: new Map(),
    sure,
    lemmas: { edits: new Map(), capitals: new Map() },
    clusters: { find: () => -1, ids: new Uint16Array(0) },
  };
}

function tagsOf(text: string, tagger: TaggerModel): string {
  const doc = tag(tokenize({ id: articleId('a'), text }, []), tagger);
  return Array.from(doc.upos, (upos) => UPOS[upos]).join(' ');
}

describe('the net of the tagger', () => {
  it('decides where the linear model hardly prefers a label', () => {
    expect(tagsOf('Ships strike', model(0.5))).toBe('VERB VERB');
  });

  it('is not asked where the linear model is clear, nor of a word that has one label alone', () => {
    expect(tagsOf('Ships strike', model(0))).toBe('NOUN NOUN');
    expect(tagsOf('Ships strike', model(0.5, new Map([['ships', 0]])))).toBe('NOUN VERB');
  });
});
