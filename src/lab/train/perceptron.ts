/**
 * An averaged perceptron over hashed features, for plain and for structured use (Collins 2002; lazy averaging after Daumé).
 *   const p = createPerceptron({ classes: 17 });
 *   p.scoreInto(features, count, out)                 // same shape as ScoreInto: hand it to the decoder
 *   p.update(features, count, gold, +1); p.update(features, count, guess, -1);   // rows and cells are made only here
 *   p.tick()                                          // once an example, whether or not it was updated
 *   encodeLinear(p.columns({ minWeight: 1 }))         // averaged, pruned by absolute weight, companded → a section's bytes
 *   linearModelOf(p.columns({ minWeight: 0 }))        // … → a model to use at once (jackknifing)
 * shuffled(items, random) gives a new order from a seeded generator (base/random.ts).
 */
import type { LinearColumns } from '#nlp/linear-model.ts';

export interface Perceptron {
  readonly classes: number;
  scoreInto(features: Uint32Array, count: number, out: Float64Array): void;
  update(features: Uint32Array, count: number, klass: number, amount: number): void;
  tick(): void;
  /** Averaged weights; those below `minWeight` in absolute value are dropped, and rows left empty. */
  columns(options: { readonly minWeight: number }): LinearColumns;
  /** How many features have a row. */
  size(): number;
}

export function createPerceptron({ classes, bits = 32 }: { readonly classes: number; readonly bits?: number }): Perceptron {
  const shift = 32 - bits;
  let mask = (1 << 16) - 1;
  let keys = new Uint32Array(mask + 1);
  let rowOf = new Uint32Array(mask + 1);
  let rows = 0;
  let rowStart = new Uint32Array(1 << 15);
  let rowSize = new Uint16Array(1 << 15);
  let rowRoom = new Uint16Array(1 << 15);
  let used = 0;
  let classOf = new Uint16Array(1 << 17);
  let weight = new Float32Array(1 << 17);
  let total = new Float64Array(1 << 17);
  let stamp = new Float64Array(1 << 17);
  let now = 1;

  const slotOf = (feature: number): number => {
    let slot = (Math.imul(feature, 0x9e3779b1) >>> 7) & mask;
    while (keys[slot] !== feature && keys[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  };

  const growTable = (): void => {
    const [oldKeys, oldRows] = [keys, rowOf];
    mask = mask * 2 + 1;
    keys = new Uint32Array(mask + 1);
    rowOf = new Uint32Array(mask + 1);
    for (let i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] === 0) continue;
      const slot = slotOf(oldKeys[i]!);
      keys[slot] = oldKeys[i]!;
      rowOf[slot] = oldRows[i]!;
    }
  };

  /** Room for `room` cells at the end of the pool. */
  const takeCells = (room: number): number => {
    if (used + room > classOf.length) {
      const length = classOf.length * 2;
      classOf = copied(new Uint16Array(length), classOf);
      weight = copied(new Float32Array(length), weight);
      total = copied(new Float64Array(length), total);
      stamp = copied(new Float64Array(length), stamp);
    }
    used += room;
    return used - room;
  };

  const addRow = (slot: number, feature: number): number => {
    if (rows === rowStart.length) {
      rowStart = copied(new Uint32Array(rows * 2), rowStart);
      rowSize = copied(new Uint16Array(rows * 2), rowSize);
      rowRoom = copied(new Uint16Array(rows * 2), rowRoom);
    }
    rowRoom[rows] = 2;
    rowStart[rows] = takeCells(2);
    keys[slot] = feature;
    rowOf[slot] = rows;
    rows++;
    if (rows * 2 > mask) growTable();
    return rows - 1;
  };

  const addCell = (row: number, klass: number): number => {
    const size = rowSize[row]!;
    if (size === rowRoom[row]!) {
      const from = rowStart[row]!;
      const to = takeCells(size * 2);
      for (const column of [classOf, weight, total, stamp]) column.copyWithin(to, from, from + size);
      rowStart[row] = to;
      rowRoom[row] = size * 2;
    }
    const cell = rowStart[row]! + size;
    classOf[cell] = klass;
    weight[cell] = 0;
    total[cell] = 0;
    stamp[cell] = now;
    rowSize[row] = size + 1;
    return cell;
  };

  const columns = ({ minWeight }: { readonly minWeight: number }): LinearColumns => {
    const order: number[] = [];
    for (let slot = 0; slot <= mask; slot++) if (keys[slot] !== 0) order.push(slot);
    order.sort((a, b) => keys[a]! - keys[b]!);
    const average = (cell: number): number => (total[cell]! + weight[cell]! * (now - stamp[cell]!)) / now;
    let largest = 0;
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < rowSize[row]!; i++) largest = Math.max(largest, Math.abs(average(rowStart[row]! + i)));
    }
    const scale = largest === 0 ? 1 : largest / (127 * 127);
    const features: number[] = [];
    const rowLength: number[] = [];
    const cellClass: number[] = [];
    const cellWeight: number[] = [];
    for (const slot of order) {
      const row = rowOf[slot]!;
      const cells: [number, number][] = [];
      for (let i = 0; i < rowSize[row]!; i++) {
        const cell = rowStart[row]! + i;
        const value = average(cell);
        const q = Math.round(Math.sqrt(Math.abs(value) / scale)) * Math.sign(value);
        if (Math.abs(value) >= minWeight && q !== 0) cells.push([classOf[cell]!, q]);
      }
      if (cells.length === 0) continue;
      cells.sort((a, b) => a[0] - b[0]);
      features.push(keys[slot]!);
      rowLength.push(cells.length);
      for (const [klass, q] of cells) {
        cellClass.push(klass);
        cellWeight.push(q);
      }
    }
    return {
      classes,
      bits,
      scale,
      features: Uint32Array.from(features),
      rowLength: Uint16Array.from(rowLength),
      classOf: Uint16Array.from(cellClass),
      weight: Int8Array.from(cellWeight),
    };
  };

  return {
    classes,
    scoreInto(features, count, out) {
      out.fill(0, 0, classes);
      for (let i = 0; i < count; i++) {
        const feature = features[i]! >>> shift || 1;
        const slot = slotOf(feature);
        if (keys[slot] === 0) continue;
        const row = rowOf[slot]!;
        const start = rowStart[row]!;
        for (let cell = start, end = start + rowSize[row]!; cell < end; cell++) out[classOf[cell]!]! += weight[cell]!;
      }
    },
    update(features, count, klass, amount) {
      for (let i = 0; i < count; i++) {
        const feature = features[i]! >>> shift || 1;
        const slot = slotOf(feature);
        const row = keys[slot] === 0 ? addRow(slot, feature) : rowOf[slot]!;
        const start = rowStart[row]!;
        let cell = start;
        const end = start + rowSize[row]!;
        while (cell < end && classOf[cell] !== klass) cell++;
        if (cell === end) cell = addCell(row, klass);
        total[cell]! += weight[cell]! * (now - stamp[cell]!);
        stamp[cell] = now;
        weight[cell]! += amount;
      }
    },
    tick() {
      now++;
    },
    columns,
    size: () => rows,
  };
}

function copied<Column extends Uint16Array | Uint32Array | Float32Array | Float64Array>(to: Column, from: Column): Column {
  to.set(from);
  return to;
}

/** Fisher–Yates on a copy. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
