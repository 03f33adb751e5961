import type { Article, Excluded } from '#article/article.ts';
import type { Diagnostic } from '#base/diagnostic.ts';
import type { Span } from '#base/span.ts';

/**
 * The article analysed: columns, one fact a column, added stage by stage and never changed.
 * Tokenized ⊂ Tagged ⊂ Parsed ⊂ Named ⊂ Document. A token is an index 0…length-1 into the token columns;
 * a sentence is an index into `sentences`. A stage is a pure function `(doc) → {...doc, newColumn}`.
 */
export interface Tokenized {
  readonly article: Article;
  /** Stretches that are no part of the story; their tokens exist, but no stage of extract/ reads them. */
  readonly excluded: readonly Excluded[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many tokens. */
  readonly length: number;
  /** Per token: offset of its first UTF-16 code unit. */
  readonly begin: Uint32Array;
  /** Per token: offset after its last code unit. */
  readonly end: Uint32Array;
  /** Per token: the sentence it lies in. */
  readonly sentence: Uint32Array;
  /** Per sentence: half-open range of tokens. In text order, without gaps. */
  readonly sentences: readonly TokenRange[];
  /** Per sentence: the paragraph (block of lines) it lies in, counted from 0. A headline is a paragraph. */
  readonly paragraph: Uint32Array;
  /** Per token: 1 where it lies in `excluded`. */
  readonly isExcluded: Uint8Array;
  /** Quotations found by their marks, in text order, nested ones included. */
  readonly quotes: readonly Quote[];
}

/** Half-open range of tokens. */
export type TokenRange = readonly [begin: number, end: number];

/** A stretch between quotation marks. May run over sentences and, where each paragraph opens anew, over paragraphs. */
export interface Quote {
  /** With its marks. */
  readonly tokens: TokenRange;
  readonly span: Span;
  /** 0 outermost. */
  readonly depth: number;
  readonly isClosed: boolean;
}

export interface Tagged extends Tokenized {
  /** Per token: index into UPOS (Universal Dependencies v2). */
  readonly upos: Uint8Array;
  /** Per token: index into XPOS (Penn Treebank tags as EWT and GUM use them). */
  readonly xpos: Uint8Array;
  /** Per token, lower case but for proper nouns. */
  readonly lemma: readonly string[];
}

export interface Parsed extends Tagged {
  /** Per token: its head, a token of the same sentence; -1 for the root. */
  readonly head: Int32Array;
  /** Per token: index into DEPREL (UD v2 basic relations, with subtypes). */
  readonly deprel: Uint8Array;
}

/** What a name names, before it is an entity: people, organisations (agencies too), places, nationalities, the rest. */
export type NameType = 'person' | 'organization' | 'place' | 'demonym' | 'other';

export interface Name {
  readonly tokens: TokenRange;
  readonly span: Span;
  readonly type: NameType;
  /** Id of the rule or model that found it: `name/model`, `name/country`. */
  readonly rule: string;
  /** 0–1 */
  readonly confidence: number;
}

export interface Named extends Parsed {
  /** In text order, not overlapping. */
  readonly names: readonly Name[];
}

/** Words that refer to something: a name, a demonym, a description ("the agency") or a pronoun. */
export interface Mention {
  readonly span: Span;
  readonly tokens: TokenRange;
  /** The token that heads it. */
  readonly head: number;
  readonly form: 'name' | 'demonym' | 'nominal' | 'pronoun';
  /** Index into `names` where it is one. */
  readonly name?: number;
  readonly rule: string;
}

export interface Document extends Named {
  /** In text order; may nest, never cross. */
  readonly mentions: readonly Mention[];
  /** Per mention: the chain (the thing referred to) it belongs to, counted from 0 in text order; every mention has one. */
  readonly chain: Int32Array;
}

export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof UPOS)[number];

export const XPOS = [
  '$',
  "''",
  ',',
  '-LRB-',
  '-RRB-',
  '.',
  ':',
  'ADD',
  'AFX',
  'CC',
  'CD',
  'DT',
  'EX',
  'FW',
  'GW',
  'HYPH',
  'IN',
  'JJ',
  'JJR',
  'JJS',
  'LS',
  'MD',
  'NFP',
  'NN',
  'NNP',
  'NNPS',
  'NNS',
  'PDT',
  'POS',
  'PRP',
  'PRP$',
  'RB',
  'RBR',
  'RBS',
  'RP',
  'SYM',
  'TO',
  'UH',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WDT',
  'WP',
  'WP$',
  'WRB',
  'XX',
  '``',
] as const;
export type Xpos = (typeof XPOS)[number];

/** UD v2 relations of EWT and GUM. `dep` is what no other fits. */
export const DEPREL = [
  'acl',
  'acl:relcl',
  'advcl',
  'advcl:relcl',
  'advmod',
  'amod',
  'appos',
  'aux',
  'aux:pass',
  'case',
  'cc',
  'cc:preconj',
  'ccomp',
  'compound',
  'compound:prt',
  'conj',
  'cop',
  'csubj',
  'csubj:outer',
  'csubj:pass',
  'dep',
  'det',
  'det:predet',
  'discourse',
  'dislocated',
  'expl',
  'fixed',
  'flat',
  'goeswith',
  'iobj',
  'list',
  'mark',
  'nmod',
  'nmod:desc',
  'nmod:poss',
  'nmod:unmarked',
  'nsubj',
  'nsubj:outer',
  'nsubj:pass',
  'nummod',
  'obj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'orphan',
  'parataxis',
  'punct',
  'reparandum',
  'root',
  'vocative',
  'xcomp',
] as const;
export type Deprel = (typeof DEPREL)[number];
