import { childrenBy, conjunctsOf, deprelOf, type Tree, uposOf, xposOf } from '#nlp/tree.ts';
import { isInfinitive, isPassive } from './predicates.ts';
import { lemmaOf, prepositionOf, type Scene } from './scene.ts';

/**
 * Who does what a verb says, and whom a passive verb is done to: heads of noun phrases, entities or not. Where the clause leaves its subject
 * out, it is looked for where English grammar has it: coordination, control and raising, participles, relative clauses.
 */
const MOST_STEPS = 5;

/** "who", "that", "which" as subject or object of a relative clause stand for the noun that the clause describes. */
function antecedentOf(tree: Tree, pronoun: number): number {
  const tag = xposOf(tree.doc, pronoun);
  if (tag !== 'WDT' && tag !== 'WP' && !(tag === 'IN' && lemmaOf(tree, pronoun) === 'that')) return pronoun;
  for (let at = tree.doc.head[pronoun]!, step = 0; 0 <= at && step < MOST_STEPS; at = tree.doc.head[at]!, step++) {
    if (deprelOf(tree.doc, at) === 'acl:relcl') return tree.doc.head[at]!;
  }
  return pronoun;
}

/** The noun phrases that these tokens head, with what is coordinated with them. */
export function phrases(tree: Tree, tokens: readonly number[]): readonly number[] {
  return tokens.flatMap((token) => conjunctsOf(tree, antecedentOf(tree, token)));
}

/** "was arrested [by the police]", "an attack [by rebels]"; "was arrested and charged [by the police]": of both */
export function agentsOf(tree: Tree, token: number): readonly number[] {
  const own = childrenBy(tree, token, 'obl', 'nmod').filter((oblique) => prepositionOf(tree, oblique) === 'by' && !isManner(tree, oblique));
  if (own.length > 0 || xposOf(tree.doc, token) !== 'VBN') return phrases(tree, own);
  const joined = childrenBy(tree, token, 'conj').filter((verb) => xposOf(tree.doc, verb) === 'VBN' && isPassive(tree, verb));
  return phrases(
    tree,
    joined.flatMap((verb) => childrenBy(tree, verb, 'obl:agent')),
  );
}

/** "was ended by [Friday]", "by [attacking] the port": no one who acts. */
function isManner(tree: Tree, oblique: number): boolean {
  return deprelOf(tree.doc, oblique) === 'obl:unmarked' || uposOf(tree.doc, oblique) === 'VERB' || uposOf(tree.doc, oblique) === 'NUM';
}

/** Who does what the verb says, its own subject or one that another clause lends. */
export function actorsOf(scene: Scene, verb: number, step = 0): readonly number[] {
  const { tree } = scene;
  if (MOST_STEPS <= step) return [];
  if (isPassive(tree, verb)) return agentsOf(tree, verb);
  const own = childrenBy(tree, verb, 'nsubj');
  if (own.length > 0)
    return phrases(
      tree,
      own.map((subject) => explainedBy(tree, verb, subject)),
    );
  if (childrenBy(tree, verb, 'csubj', 'expl').length > 0) return [];
  const charged = chargedWith(tree, verb);
  if (charged !== undefined) return phrases(tree, charged);
  const gerund = gerundSubject(tree, verb);
  if (gerund !== undefined) return gerund;
  const adjacent = adjacentSubject(tree, verb);
  if (adjacent !== undefined) return conjunctsOf(tree, adjacent);
  const head = tree.doc.head[verb]!;
  if (head < 0) return [];
  // "said on Sunday, killing": the tree hangs it on the day
  const says = deprelOf(tree.doc, head) === 'obl' || deprelOf(tree.doc, head) === 'obl:unmarked' ? tree.doc.head[head]! : head;
  const told = toldBefore(scene, verb, says);
  if (told !== undefined) return actorsOrSubject(scene, told, step + 1);
  switch (deprelOf(tree.doc, verb)) {
    case 'conj':
      return actorsOrSubject(scene, isDoing(tree, verb) ? verbAbove(tree, head) : head, step + 1);
    case 'xcomp': {
      // "ordered the army to leave": the object leaves; "promised to leave": the subject does
      const objects = childrenBy(tree, head, 'obj', 'iobj');
      const called = objects.length === 0 ? askedToAct(tree, verb, head) : [];
      if (called.length > 0) return phrases(tree, called);
      return objects.length > 0 && lemmaOf(tree, head) !== 'promise' && uposOf(tree.doc, verb) === 'VERB'
        ? phrases(tree, objects)
        : actorsOrSubject(scene, head, step + 1);
    }
    case 'advcl': {
      const asked = askedToAct(tree, verb, head);
      return asked.length > 0 ? phrases(tree, asked) : actorsOrSubject(scene, head, step + 1);
    }
    case 'ccomp':
    case 'parataxis':
      return actorsOrSubject(scene, head, step + 1);
    case 'csubj':
      return phrases(tree, beneficiariesOf(tree, head));
    case 'acl':
      return actorsOfModifier(scene, verb, head, step);
    case 'acl:relcl':
      // "the bridge that the army blew up" has its subject; "the army that blew it up" too; a bare one is the noun's
      return conjunctsOf(tree, head);
    default:
      return [];
  }
}

export const ASKING: ReadonlySet<string> = new Set(
  'call require ask urge order tell require allow force persuade press pressure warn convince permit instruct direct command beg invite help'.split(
    ' ',
  ),
);

/** "asked [member states] to back it", "calls on [both sides] to withdraw": who is asked acts, however the tree hangs the infinitive. */
function askedToAct(tree: Tree, verb: number, governor: number): readonly number[] {
  if (verb < governor || !isInfinitive(tree, verb)) return [];
  const lemma = lemmaOf(tree, governor);
  const asked = childrenBy(tree, governor, 'obj', 'iobj', 'obl').filter((token) => {
    if (verb < token || token < governor) return false;
    const preposition = prepositionOf(tree, token);
    if (lemma === 'call' || lemma === 'appeal') return preposition === 'on' || preposition === 'upon' || preposition === 'to';
    return ASKING.has(lemma) && preposition === '' && deprelOf(tree.doc, token) !== 'obl:unmarked' && !isPassive(tree, governor);
  });
  return asked.slice(0, 1);
}

/** "[Bangladesh], the biggest buyer of onions, has written": the name before its explanation, where the tree takes it for a call. */
function explainedBy(tree: Tree, verb: number, subject: number): number {
  const name = childrenBy(tree, verb, 'vocative').find((token) => token < subject);
  const isBeforeComma = name !== undefined && tree.doc.article.text[tree.doc.begin[name + 1]!] === ',';
  return isBeforeComma && childrenBy(tree, subject, 'det').includes(name + 2) ? name : subject;
}

/** "[Rebels] stormed a base, officials said on Sunday, killing ten soldiers": who says so did not do it; the verb of what is told before. */
function toldBefore({ tree, knowledge }: Scene, verb: number, says: number): number | undefined {
  const { doc } = tree;
  if (xposOf(doc, verb) !== 'VBG' || verb < says || !knowledge.reportingVerbs.has(lemmaOf(tree, says))) return undefined;
  if (uposOf(doc, verb - 1) !== 'PUNCT') return undefined;
  const [content] = childrenBy(tree, says, 'ccomp', 'parataxis').filter((child) => child < says && uposOf(doc, child) === 'VERB');
  if (content !== undefined) return content;
  const up = doc.head[says]!;
  return 0 <= up && up < says && /^(?:conj|parataxis)$/.test(deprelOf(doc, says)) && uposOf(doc, up) === 'VERB' ? up : undefined;
}

const LONGEST_GERUND = 25;

/** "[Fighting] the cartels is a priority for [the agency]": a clause that opens with a participle and is itself a subject, however parsed. */
const CHARGING = new Set(
  'accuse suspect blame convict acquit clear jail sentence fine arrest criticise criticize condemn thank praise punish indict denounce fault'.split(
    ' ',
  ),
);
const PREVENTING = new Set('stop prevent bar ban block keep prohibit deter restrict discourage'.split(' '));

/**
 * "accused [the charities] of helping smugglers": who is charged did it. "stopped the crowd from storming it":
 * nobody did.
 */
function chargedWith(tree: Tree, verb: number): readonly number[] | undefined {
  const { doc } = tree;
  if (xposOf(doc, verb) !== 'VBG' || verb === 0) return undefined;
  const preposition = childrenBy(tree, verb, 'mark', 'case').find((child) => child < verb);
  const link = preposition === undefined ? '' : lemmaOf(tree, preposition);
  const above = doc.head[verb]!;
  if (above < 0 || verb < above || !/^(?:of|for|from)$/.test(link)) return undefined;
  const isOfObject = deprelOf(doc, verb) === 'acl' && deprelOf(doc, above) === 'obj';
  const governor = isOfObject ? doc.head[above]! : above;
  const lemma = lemmaOf(tree, governor);
  const isCharge = link !== 'from' && CHARGING.has(lemma);
  if (!isCharge && !(link === 'from' && PREVENTING.has(lemma))) return undefined;
  const objects = childrenBy(tree, governor, 'obj', 'iobj');
  if (objects.length === 0) return undefined;
  return isCharge ? objects : [];
}

function gerundSubject(tree: Tree, verb: number): readonly number[] | undefined {
  const { doc } = tree;
  if (xposOf(doc, verb) !== 'VBG') return undefined;
  const [begin, last] = doc.sentences[doc.sentence[verb]!]!;
  const opens = verb === begin || uposOf(doc, verb - 1) === 'PUNCT' || lemmaOf(tree, verb - 1) === 'that';
  if (!opens) return undefined;
  for (let token = verb + 1; token < Math.min(last, verb + LONGEST_GERUND); token++) {
    const upos = uposOf(doc, token);
    if (upos === 'PUNCT' || upos === 'SCONJ' || upos === 'PRON') return undefined;
    if (upos === 'AUX' && deprelOf(doc, token) === 'cop') {
      const beneficiaries = beneficiariesOf(tree, doc.head[token]!);
      return beneficiaries.length > 0 || verb === begin ? phrases(tree, beneficiaries) : undefined;
    }
  }
  return undefined;
}

function beneficiariesOf(tree: Tree, head: number): readonly number[] {
  return childrenBy(tree, head, 'nmod', 'obl').filter((token) => prepositionOf(tree, token) === 'for');
}

function actorsOfModifier(scene: Scene, verb: number, noun: number, step: number): readonly number[] {
  const { tree, isEntity } = scene;
  // "[called] off a strike hours after reaching a deal": whoever the sentence is about
  if (
    xposOf(tree.doc, verb) === 'VBG' &&
    childrenBy(tree, verb, 'mark').some((mark) => /^(?:after|before|since|while)$/.test(lemmaOf(tree, mark)))
  ) {
    const above = verbAboveAll(tree, noun);
    return above === undefined ? [] : actorsOrSubject(scene, above, step + 1);
  }
  const isParticiple = xposOf(tree.doc, verb) === 'VBG' && childrenBy(tree, verb, 'mark').length === 0;
  // "[Norway] is the largest donor, giving …", "[Chad] was the first country to recognise …"
  if ((isParticiple || isInfinitive(tree, verb)) && childrenBy(tree, noun, 'cop').length > 0 && childrenBy(tree, noun, 'nsubj').length > 0)
    return phrases(tree, childrenBy(tree, noun, 'nsubj'));
  // "troops guarding the bridge"
  if (isParticiple && isEntity[noun] === 1) return conjunctsOf(tree, noun);
  // "The ministry issued a statement condemning the raid": the ministry condemns; "carried out orders to attack": who carries them out attacks
  const owners = [
    ...childrenBy(tree, noun, 'nmod:poss'),
    ...childrenBy(tree, noun, 'nmod').filter((child) => prepositionOf(tree, child) === 'by'),
  ];
  const governor = tree.doc.head[noun]!;
  if (0 <= governor && (deprelOf(tree.doc, noun) === 'obj' || deprelOf(tree.doc, noun) === 'xcomp'))
    return actorsOrSubject(scene, governor, step + 1);
  if (owners.length > 0) return phrases(tree, owners);
  return isParticiple ? conjunctsOf(tree, noun) : [];
}

function verbAboveAll({ doc }: Tree, token: number): number | undefined {
  for (let at = token, step = 0; 0 <= at && step < MOST_STEPS; at = doc.head[at]!, step++) if (uposOf(doc, at) === 'VERB') return at;
  return undefined;
}

function isDoing(tree: Tree, verb: number): boolean {
  return /^VB[DPZ]$/.test(xposOf(tree.doc, verb));
}

/** "[condemned] the strike and called for a ceasefire": a finite verb goes with a verb, where the tree has it go with its object. */
function verbAbove({ doc }: Tree, token: number): number {
  const up = doc.head[token]!;
  return uposOf(doc, token) === 'NOUN' && 0 <= up && uposOf(doc, up) === 'VERB' && /^obj|^obl/.test(deprelOf(doc, token)) ? up : token;
}

/** The subject that a clause lends to another: a passive clause lends what it acts upon. */
function actorsOrSubject(scene: Scene, verb: number, step: number): readonly number[] {
  const { tree } = scene;
  const passive = childrenBy(tree, verb, 'nsubj:pass');
  return passive.length > 0 ? phrases(tree, passive) : actorsOf(scene, verb, step);
}

/**
 * A finite verb has a subject; where the tree gave the noun before it to another word, that noun is it:
 * "They come as the government moves to close the border".
 */
function adjacentSubject(tree: Tree, verb: number): number | undefined {
  const { doc } = tree;
  if (!/^VB[DPZ]$/.test(xposOf(doc, verb)) || deprelOf(doc, verb) === 'conj') return undefined;
  const [begin] = doc.sentences[doc.sentence[verb]!]!;
  let before = verb - 1;
  while (begin <= before && (uposOf(doc, before) === 'ADV' || uposOf(doc, before) === 'AUX')) before--;
  if (before < begin || (uposOf(doc, before) !== 'NOUN' && uposOf(doc, before) !== 'PROPN')) return undefined;
  let head = before;
  while (begin <= doc.head[head]! && doc.head[head]! < verb && /^(?:flat|compound|appos)/.test(deprelOf(doc, head))) head = doc.head[head]!;
  // "The United States imposed sanctions.": the right word, by the wrong name
  const isMisnamed = doc.head[head] === verb && /^(?:obl|dep)$/.test(deprelOf(doc, head)) && childrenBy(tree, head, 'case').length === 0;
  // "soldiers backed by [jets] raided a camp"
  if (prepositionOf(tree, head) === 'by') return undefined;
  return isMisnamed || (/^(?:obl|nmod|obj|conj|dep)/.test(deprelOf(doc, head)) && doc.head[head]! < verb) ? head : undefined;
}

/** "the man was arrested", "the man arrested on Monday", and where another passive clause lends its subject. */
export function passiveTargets(tree: Tree, verb: number): readonly number[] {
  const own = childrenBy(tree, verb, 'nsubj:pass', 'nsubj');
  if (own.length > 0) return phrases(tree, own);
  const head = tree.doc.head[verb]!;
  if (head < 0) return [];
  const relation = deprelOf(tree.doc, verb);
  if (relation === 'acl' || relation === 'acl:relcl') return conjunctsOf(tree, head);
  if (relation === 'conj' || relation === 'xcomp' || relation === 'advcl') {
    return phrases(tree, childrenBy(tree, head, 'nsubj:pass', 'nsubj'));
  }
  return [];
}

/** "the man (that) the police arrested": a relative clause with a subject and no object of its own. */
export function relativeTargets(tree: Tree, verb: number): readonly number[] {
  // "the group that it has been fighting": a clause with a subject describes, by either name
  if (!/^acl/.test(deprelOf(tree.doc, verb)) || childrenBy(tree, verb, 'obj', 'xcomp', 'ccomp').length > 0) return [];
  const [subject] = childrenBy(tree, verb, 'nsubj');
  const head = tree.doc.head[verb]!;
  return subject === undefined || antecedentOf(tree, subject) === head ? [] : conjunctsOf(tree, head);
}
