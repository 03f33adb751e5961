/** The parser's model file → checked model: weights for actions, a net for actions and labels. */
import { ModelError } from '#base/errors.ts';
import type { Clusters } from '../clusters.ts';
import { DEPREL, UPOS } from '../document.ts';
import { type ModelFile, metaStrings, readFeedForward, readLinearColumns } from '../model-file.ts';
import { packActions } from './packed-actions.ts';
import { createSearch, type Search } from './search.ts';
import { ACTIONS } from './states.ts';

export interface ParserModel {
  /** Its tables are large, and serve one article after another. Labels are indices into DEPREL. */
  readonly search: Search;
  /** See searchTree. */
  readonly beam: number;
  readonly reach: number;
  readonly clusters: Clusters;
}

export function readParserModel(file: ModelFile, clusters: Clusters): ParserModel {
  const [actions, net] = [readLinearColumns(file, 'actions'), readFeedForward(file, 'net')];
  const { beam, reach, netWeight, arcs } = file.meta;
  const isOurs = metaStrings(file, 'labels').join(' ') === DEPREL.join(' ');
  const isFit = actions.classes === ACTIONS && net.outputs === ACTIONS + 2 * DEPREL.length && areLabels(arcs);
  if (!isOurs || !isFit || !isPositive(beam) || !isPositive(reach) || !isPositive(netWeight)) {
    throw new ModelError(`model file for stage "${file.stage}": its labels are not ours; make it anew with npm run train parse`);
  }
  const labels = arcs.map((list) => Uint8Array.from(list));
  const parserNet = { net, labels, labelCount: DEPREL.length };
  return { search: createSearch(packActions(actions), parserNet, netWeight, beam), beam, reach, clusters };
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && value > 0;
}

/** A list of labels for each action and UPOS, none empty. */
function areLabels(value: unknown): value is readonly (readonly number[])[] {
  const isLabel = (label: unknown): boolean => Number.isInteger(label) && (label as number) >= 0 && (label as number) < DEPREL.length;
  return (
    Array.isArray(value) &&
    value.length === ACTIONS * UPOS.length &&
    value.every((list) => Array.isArray(list) && list.length > 0 && list.every(isLabel))
  );
}
