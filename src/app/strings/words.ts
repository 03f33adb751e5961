import { commandWords } from './command-words.ts';
import { detailsWords } from './details-words.ts';
import { dialogWords } from './dialog-words.ts';
import { facetWords } from './facet-words.ts';
import { graphWords } from './graph-words.ts';
import { ledgerWords } from './ledger-words.ts';
import { pageWords } from './page-words.ts';

/** Every word of ours in one place: a translation is this folder in another language. Kinds of node are named in graph/kinds.ts. */
export const words = {
  ...pageWords,
  ...graphWords,
  ...facetWords,
  ...detailsWords,
  ...ledgerWords,
  ...commandWords,
  ...dialogWords,
};
