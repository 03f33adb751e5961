import { invariant } from '#base/errors.ts';
import type { Tokenized } from '#nlp/document.ts';
import { MOST_FEATURES, type NameFeatures } from '#nlp/names/features.ts';
import { labelAt, MODEL_TYPES } from '#nlp/names/labels.ts';
import type { LabelledName } from '../corpora/labelled-text.ts';
import type { StretchExample } from './chain-trainer.ts';

/** Labels of all tokens of a document: a token that a name touches belongs to it; its possessive ending does not. */
export function labelTokens(doc: Tokenized, names: readonly LabelledName[]): Uint8Array {
  const labels = new Uint8Array(doc.length);
  let token = 0;
  for (const name of names) {
    while (token < doc.length && doc.end[token]! <= name.begin) token++;
    let end = token;
    while (end < doc.length && doc.begin[end]! < name.end) end++;
    if (end > token && /^['’]s?$/.test(doc.article.text.slice(doc.begin[end - 1], doc.end[end - 1]))) end--;
    const type = MODEL_TYPES.indexOf(name.type);
    invariant(type >= 0, `no type "${name.type}" in the model`);
    for (let at = token; at < end; at++) labels[at] = labelAt(type, at - token, end - token);
    token = end;
  }
  return labels;
}

/** The stretches of a document as examples; `isSkipped` leaves out whole sentences. */
export function examplesOf(
  doc: Tokenized,
  features: NameFeatures,
  labels: Uint8Array,
  weight: number,
  isSkipped: (sentence: number) => boolean,
): StretchExample[] {
  const examples: StretchExample[] = [];
  const buffer = new Uint32Array(MOST_FEATURES);
  for (const [begin, end] of features.stretches) {
    if (isSkipped(doc.sentence[begin]!)) continue;
    const ends = new Uint32Array(end - begin);
    const all: Uint32Array[] = [];
    let size = 0;
    for (let token = begin; token < end; token++) {
      const count = features.into(token, buffer);
      all.push(buffer.slice(0, count));
      size += count;
      ends[token - begin] = size;
    }
    const joined = new Uint32Array(size);
    let at = 0;
    for (const part of all) {
      joined.set(part, at);
      at += part.length;
    }
    examples.push({ labels: repaired(labels.slice(begin, end)), features: joined, ends, weight });
  }
  return examples;
}

/** A name that goes over the stretch's end is cut there: its labels are made whole again. */
function repaired(labels: Uint8Array): Uint8Array {
  for (let at = 0; at < labels.length; ) {
    if (labels[at] === 0) {
      at++;
      continue;
    }
    const type = (labels[at]! - 1) >> 2;
    let end = at + 1;
    const isUnit = (label: number): boolean => ((label - 1) & 3) === 3;
    const isBegin = (label: number): boolean => ((label - 1) & 3) === 0;
    while (
      end < labels.length &&
      labels[end] !== 0 &&
      (labels[end]! - 1) >> 2 === type &&
      !isUnit(labels[end]!) &&
      !isBegin(labels[end]!) &&
      !isUnit(labels[at]!)
    )
      end++;
    for (let i = at; i < end; i++) labels[i] = labelAt(type, i - at, end - at);
    at = end;
  }
  return labels;
}
