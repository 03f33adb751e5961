/** One word with its clitics → tokens, as the treebanks part them: do|n't, it|'s, can|not, gon|na. */
/** Takes a token's offsets. */
export type Emit = (begin: number, end: number) => void;

const AFTER_APOSTROPHE = new Set(['s', 're', 've', 'll', 'd', 'm']);
/** Written as one word: how long the first part is. */
const FUSED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['cant', 2],
  ['isnt', 2],
  ['wasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['havent', 4],
  ['arent', 3],
]);
const LONGEST_FUSED = 7;
const MOST_CLITICS = 3;

export function splitClitics(text: string, begin: number, end: number, emit: Emit): void {
  if (end - begin <= LONGEST_FUSED && end - begin >= 4) {
    const first = FUSED.get(text.slice(begin, end).toLowerCase());
    if (first !== undefined) {
      emit(begin, begin + first);
      emit(begin + first, end);
      return;
    }
  }
  const cuts: number[] = [];
  let stop = end;
  while (cuts.length < MOST_CLITICS) {
    const cut = cliticBegin(text, begin, stop);
    if (cut <= begin) break;
    cuts.push(cut);
    stop = cut;
  }
  let from = begin;
  for (const cut of cuts.reverse()) {
    emit(from, cut);
    from = cut;
  }
  emit(from, end);
}

/** Where the last clitic of `[begin, end)` begins; -1 without one. */
function cliticBegin(text: string, begin: number, end: number): number {
  for (let at = end - 1; at > begin && at >= end - 3; at--) {
    if (text[at] !== "'" && text[at] !== '’') continue;
    const tail = text.slice(at + 1, end).toLowerCase();
    if (AFTER_APOSTROPHE.has(tail)) return at;
    if (tail === 't' && /n/i.test(text[at - 1]!)) return at - 1;
    return -1;
  }
  return -1;
}
