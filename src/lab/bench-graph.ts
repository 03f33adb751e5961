import { createRandom } from '#base/random.ts';
import {
  GRAPH_FORMAT,
  type GraphAction,
  type GraphAffiliation,
  type GraphEntity,
  type GraphFile,
  type GraphStatement,
  type NodeKind,
} from '#graph/graph-file.ts';
import { layoutGraph } from '#graph/layout.ts';
import { figuresOf } from '#graph/metrics/metrics.ts';
import { toGraphology } from '#graph/to-graphology.ts';

/**
 * Graph files of any size for benches and stories: a seeded power law with three edges a node, an eighth of them parallel,
 * some nodes alone; every kind of node and edge, denied, planned and vouched for by unnamed sources as well. Its article is
 * made of the sentences that its records point at, so that evidence can be read.
 */
const EDGES_A_NODE = 3;
const PARALLEL = 0.12;
const ISOLATED = 0.015;
const A_PARAGRAPH = 4;
/** Falls off so that the largest hub of 500 nodes has about 180 edges, of 2,000 about 570. */
const EXPONENT = 0.93;
const KINDS: readonly NodeKind[] = ['official', 'agency', 'country', 'organization', 'group', 'source', 'person', 'place'];
const CODES = ['MEX', 'USA', 'FRA', 'KEN', 'IND', 'BRA', 'JPN', 'NOR', 'EGY', 'PER'] as const;
const VERBS = ['accuse', 'help', 'meet', 'sanction', 'fund', 'strike', 'visit', 'warn'] as const;
const QUADS = ['material-conflict', 'verbal-conflict', 'verbal-cooperation', 'material-cooperation'] as const;
const SYLLABLES = ['ka', 'mo', 'ren', 'tal', 'vi', 'so', 'bel', 'nar', 'du', 'li', 'gor', 'han', 'pe', 'zu'] as const;

export function benchGraph(size: number, seed = 1): GraphFile {
  const random = createRandom(seed);
  const one = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)]!;
  const names = Array.from({ length: size }, (_, i) => nameOf(KINDS[i % KINDS.length]!, i, one));
  const ids = names.map((_, i) => `n${i}`);
  const connected = Math.max(2, Math.round(size * (1 - ISOLATED)));
  const weighted = weightedChoice(connected, random);

  let text = '';
  let sentences = 0;
  const write = (sentence: string): readonly [number, number] => {
    const begin = text.length;
    sentences += 1;
    text += `${sentence}${sentences % A_PARAGRAPH === 0 ? '\n' : ' '}`;
    return [begin, begin + sentence.length];
  };
  const mentions: GraphEntity['mentions'][number][][] = names.map(() => []);
  const statements: GraphStatement[] = [];
  const actions: GraphAction[] = [];
  const affiliations: GraphAffiliation[] = [];
  let ends: readonly [number, number] = [0, 1];
  for (let i = 0; i < size * EDGES_A_NODE; i += 1) {
    if (i === 0 || random() >= PARALLEL) ends = twoEnds(weighted, connected, random);
    const [from, to] = ends;
    const [begin, end] = [names[from]!, names[to]!];
    const draw = random();
    const mention = (node: number, at: number): void => {
      mentions[node]!.push({ article: 'bench', span: [at, at + names[node]!.length], form: 'name' });
    };
    const polarity = random() < 0.06 ? 'negative' : 'positive';
    const confidence = Math.round((0.4 + random() * 0.6) * 100) / 100;
    if (draw < 0.45) {
      const span = write(`${begin} said that ${end} would answer for the year ${1900 + (i % 120)}.`);
      const after = span[0] + begin.length;
      mention(from, span[0]);
      mention(to, after + ' said that '.length);
      statements.push({
        id: `s${i}`,
        article: 'bench',
        speakers: [ids[from]!],
        addressees: [],
        about: [ids[to]!],
        source: [[span[0], after]],
        cue: [[after + 1, after + 5]],
        content: [[after + 6, span[1] - 1]],
        quotation: 'indirect',
        attitude: 'assertion',
        polarity,
        rule: 'bench/said',
        confidence,
      });
    } else if (draw < 0.9) {
      const verb = one(VERBS);
      const span = write(`${begin} did ${verb} ${end}.`);
      const quad = one([...QUADS, undefined]);
      const last = statements.at(-1);
      mention(from, span[0]);
      mention(to, span[1] - 1 - end.length);
      actions.push({
        id: `a${i}`,
        article: 'bench',
        actors: [ids[from]!],
        targets: [ids[to]!],
        places: [],
        predicate: [span[0] + begin.length + 5, span[0] + begin.length + 5 + verb.length],
        lemma: verb,
        ...(quad === undefined ? {} : { quad }),
        polarity,
        modality: one(['asserted', 'asserted', 'asserted', 'planned', 'possible', 'hypothetical']),
        evidence: span,
        ...(last !== undefined && random() < 0.3 ? { attributedTo: last.id } : {}),
        rule: 'bench/did',
        confidence,
      });
    } else {
      const role = one(['minister', 'director', 'spokeswoman', 'envoy']);
      const span = write(`${begin} is ${role} of ${end}.`);
      mention(from, span[0]);
      mention(to, span[1] - 1 - end.length);
      affiliations.push({ id: `o${i}`, article: 'bench', official: ids[from]!, role, of: ids[to]!, evidence: span });
    }
  }

  const graph = toGraphology({ entities: ids.map((id, i) => ({ id, name: names[i]! })), statements, actions, affiliations });
  const figures = figuresOf(graph);
  const places = layoutGraph(graph);
  const entities = ids.map((id, i): GraphEntity => {
    const kind = KINDS[i % KINDS.length]!;
    const hasCountry = kind !== 'place' && kind !== 'source';
    return {
      id,
      kind,
      name: names[i]!,
      aliases: [],
      ...(hasCountry ? { country: CODES[i % CODES.length]! } : {}),
      ...(kind === 'official' ? { role: 'minister' } : {}),
      mentions: mentions[i]!,
      ...places.get(id)!,
      figures: figures.get(id)!,
    };
  });
  return {
    format: GRAPH_FORMAT,
    generator: { name: 'wiregraph bench', version: '1' },
    title: `Bench of ${size} nodes`,
    countries: [...CODES].sort().map((code) => ({ code, name: code, region: 'World' })),
    articles: [{ id: 'bench', title: `Bench of ${size} nodes`, text: text.trimEnd(), language: 'en', excluded: [] }],
    entities,
    statements,
    actions,
    affiliations,
  };
}

function nameOf(kind: NodeKind, index: number, one: <Value>(list: readonly Value[]) => Value): string {
  const word = (length: number): string => {
    const letters = Array.from({ length }, () => one(SYLLABLES)).join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  if (kind === 'official' || kind === 'person') return `${word(2)} ${word(3)}`;
  if (kind === 'agency') return `${word(2)} ${one(['Ministry', 'Agency', 'Bureau', 'Police'])}`;
  if (kind === 'source') return `${one(['officials', 'people', 'diplomats'])} familiar with ${word(2)} ${index}`;
  if (kind === 'group') return `${word(2)} ${one(['militants', 'protesters', 'miners'])}`;
  return word(3);
}

function twoEnds(weighted: () => number, connected: number, random: () => number): readonly [number, number] {
  const hub = weighted();
  let other = Math.floor(random() * connected);
  while (other === hub) other = Math.floor(random() * connected);
  return random() < 0.5 ? [hub, other] : [other, hub];
}

/** Draws rank r with weight (r + 1)^−EXPONENT, by bisecting the sums. */
function weightedChoice(size: number, random: () => number): () => number {
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += (rank + 1) ** -EXPONENT;
    sums.push(sum);
  }
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, size - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
