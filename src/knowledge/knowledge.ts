import { type Places, readPlaces } from './countries.ts';
import { type EventLexicon, readEvents } from './events.ts';
import { type Offices, readOffices } from './offices.ts';
import { type Organizations, readOrganizations } from './organizations.ts';
import { type Reporting, readReporting } from './reporting.ts';
import type { KnowledgeFiles } from './table.ts';
import { readWords, type Words } from './words.ts';

/**
 * What the project knows of the world and of English, from the lists in data/knowledge/: text in, tables out, every look-up O(1).
 * It names no people. Keys of lemmas and titles are lower case; keys of names are as they are written.
 */
export type Knowledge = Places & Organizations & Offices & Reporting & EventLexicon & Words;

/** @param files file name in data/knowledge → its text; throws ModelError with file and line. */
export function readKnowledge(files: KnowledgeFiles): Knowledge {
  const places = readPlaces(files);
  return {
    ...places,
    ...readOrganizations(files, places),
    ...readOffices(files),
    ...readReporting(files),
    ...readEvents(files),
    ...readWords(files),
  };
}
