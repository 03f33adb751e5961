import { printable } from '../parts/printable.ts';
import { words } from '../strings/words.ts';

/** A value of the graph file as our words have it; one that we have no word for as it stands. */
export const inWords = (value: string): string => printable(words.value[value] ?? value);
