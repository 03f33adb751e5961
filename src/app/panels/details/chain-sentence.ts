import { chainOf } from '#view/chain.ts';
import type { FactRecord, FileIndex } from '#view/file-index.ts';
import { evidenceWords, namesOf } from '#view/words.ts';
import { words } from '../../strings/words.ts';

/** The chain of who vouches as a sentence: "CNN reports: current and former officials told the network: “…”." */
export function chainSentence(index: FileIndex, record: FactRecord): string {
  const { outlet, links } = chainOf(index, record);
  const begin = `${capitalised(outlet ?? words.theArticle)} ${words.record.reports}`;
  const middle = links.map(({ speakers, addressees, cue }) => {
    const who = speakers.length === 0 ? words.nobody : words.list(namesOf(index, speakers));
    const told = addressees.length === 0 ? '' : ` ${words.record.told(words.list(namesOf(index, addressees)))}`;
    return `${who} (“${cue === '' ? words.record.says : cue}”)${told}`;
  });
  const bare = evidenceWords(index, record).replace(/^[“"]|[”",]+$/g, '');
  return `${[begin, ...middle].join(': ')}: “${bare}”`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
