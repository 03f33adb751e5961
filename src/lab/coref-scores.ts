/**
 * Measures of coreference over mentions that are aligned already: MUC (Vilain et al. 1995), B³ (Bagga & Baldwin 1998), CEAF-φ4 (Luo 2005);
 * their mean is CoNLL F1. Chains of one mention do not count, as in OntoNotes.
 */
export type Chain = readonly string[];

interface Prf {
  precision: number;
  recall: number;
  f1: number;
}

const prf = (right: number, predicted: number, found: number, gold: number): Prf => {
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = gold === 0 ? 0 : found / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

const indexOf = (chains: readonly Chain[]): ReadonlyMap<string, number> =>
  new Map(chains.flatMap((chain, index) => chain.map((mention) => [mention, index] as const)));

/** Counts to be summed over documents: [right, predicted, found, gold] of each measure. */
export type Counts = { muc: number[]; b3: number[]; ceaf: number[] };

export function countDocument(predicted: readonly Chain[], gold: readonly Chain[]): Counts {
  const [inGold, inPredicted] = [indexOf(gold), indexOf(predicted)];
  const links = (chains: readonly Chain[], other: ReadonlyMap<string, number>): [number, number] => {
    let [right, all] = [0, 0];
    for (const chain of chains) {
      const parts = new Set(chain.map((mention) => other.get(mention) ?? mention));
      right += chain.length - parts.size;
      all += chain.length - 1;
    }
    return [right, all];
  };
  const overlap = (chains: readonly Chain[], others: readonly Chain[], other: ReadonlyMap<string, number>): [number, number] => {
    let [right, all] = [0, 0];
    for (const chain of chains) {
      const shared = new Map<number, number>();
      for (const mention of chain) {
        const index = other.get(mention);
        if (index !== undefined) shared.set(index, (shared.get(index) ?? 0) + 1);
      }
      for (const [index, count] of shared) if (others[index] !== undefined) right += (count * count) / chain.length;
      all += chain.length;
    }
    return [right, all];
  };
  const similar = ceaf(predicted, gold, inGold);
  return {
    muc: [...links(predicted, inGold), ...links(gold, inPredicted)],
    b3: [...overlap(predicted, gold, inGold), ...overlap(gold, predicted, inPredicted)],
    ceaf: [similar, predicted.length, similar, gold.length],
  };
}

/** φ4 of the one-to-one assignment; greedy, best first, which differs from the optimum by little. */
function ceaf(predicted: readonly Chain[], gold: readonly Chain[], inGold: ReadonlyMap<string, number>): number {
  const pairs: [number, number, number][] = [];
  predicted.forEach((chain, index) => {
    const shared = new Map<number, number>();
    for (const mention of chain) {
      const other = inGold.get(mention);
      if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) pairs.push([(2 * count) / (chain.length + gold[other]!.length), index, other]);
  });
  pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1] || a[2] - b[2]);
  const [usedPredicted, usedGold] = [new Set<number>(), new Set<number>()];
  let sum = 0;
  for (const [score, index, other] of pairs) {
    if (usedPredicted.has(index) || usedGold.has(other)) continue;
    usedPredicted.add(index);
    usedGold.add(other);
    sum += score;
  }
  return sum;
}

export function sumCounts(all: readonly Counts[]): { muc: Prf; b3: Prf; ceaf: Prf; conll: number } {
  const total = (name: keyof Counts): Prf => {
    const sum = [0, 0, 0, 0];
    for (const counts of all) for (let i = 0; i < 4; i++) sum[i]! += counts[name][i]!;
    return prf(sum[0]!, sum[1]!, sum[2]!, sum[3]!);
  };
  const [muc, b3, ceafe] = [total('muc'), total('b3'), total('ceaf')];
  return { muc, b3, ceaf: ceafe, conll: (muc.f1 + b3.f1 + ceafe.f1) / 3 };
}
