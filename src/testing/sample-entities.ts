import type { Entity, MentionForm } from '#extract/extraction.ts';
import { at } from './sample-article.ts';

type Mentioned = readonly [words: string, nth?: number, form?: MentionForm];

function entity(id: string, kind: Entity['kind'], name: string, mentioned: readonly Mentioned[], more: Partial<Entity> = {}): Entity {
  const mentions = mentioned.map(([words, nth, form = 'name']: Mentioned) => ({ span: at(words, nth), form }));
  const aliases = [...new Set(mentioned.filter(([, , form = 'name']) => form === 'name').map(([words]) => words))];
  return { id, kind, name, aliases: aliases.filter((alias) => alias !== name), mentions, ...more };
}

/** The entities of the sample article: every kind, every form of mention. For tests only. */
export const sampleEntities: readonly Entity[] = [
  entity('gotland', 'place', 'Gotland', [['Gotland'], ['Gotland', 1]], { country: 'SWE' }),
  entity('SWE', 'country', 'Sweden', [['Sweden'], ['Swedish', 0, 'demonym'], ['Sweden', 1], ['Sweden', 2]], { country: 'SWE' }),
  entity('EST', 'country', 'Estonia', [['Estonia'], ['Estonian', 0, 'demonym'], ['Estonia', 2]], { country: 'EST' }),
  entity('swedish-coast-guard', 'agency', 'Swedish Coast Guard', [['Swedish coast guards', 0, 'nominal'], ['Swedish Coast Guard']], {
    country: 'SWE',
  }),
  entity('halcyon-crew', 'group', 'members of its crew', [
    ['eleven members of its crew', 0, 'nominal'],
    ['the crew', 0, 'nominal'],
    ['the sailors', 0, 'nominal'],
    ['They', 0, 'pronoun'],
  ]),
  entity('astrid-hallgren', 'official', 'Astrid Hallgren', [['Astrid Hallgren'], ['Hallgren', 1], ['Hallgren', 2]], {
    country: 'SWE',
    role: 'Swedish Defence Minister',
  }),
  entity('estonian-government', 'agency', 'Estonian government', [['Estonian government']], {
    country: 'EST',
  }),
  entity('juhan-reinsalu', 'official', 'Juhan Reinsalu', [['Juhan Reinsalu'], ['Reinsalu', 1]], { country: 'EST', role: 'Prime Minister' }),
  entity('baltic-courier', 'organization', 'Baltic Courier', [['Baltic Courier']]),
  entity('two-people-familiar-with-the-inquiry', 'source', 'two people familiar with the inquiry', [
    ['Two people familiar with the inquiry', 0, 'nominal'],
    ['One of them', 0, 'pronoun'],
  ]),
  entity('orlov-maritime', 'organization', 'Orlov Maritime', [['Orlov Maritime'], ['Orlov Maritime', 1], ['the company', 0, 'nominal']], {
    country: 'CYP',
  }),
  entity('CYP', 'country', 'Cyprus', [['Cyprus']], { country: 'CYP' }),
  entity('investigators', 'group', 'investigators', [['investigators', 0, 'nominal']]),
  entity('russian-navy', 'agency', 'Russian navy', [['Russian navy']], { country: 'RUS' }),
  entity(
    'RUS',
    'country',
    'Russia',
    [
      ['Russian', 0, 'demonym'],
      ['Russia', 1],
      ['Our', 0, 'pronoun'],
    ],
    { country: 'RUS' },
  ),
  entity('russian-foreign-ministry', 'agency', 'Russian Foreign Ministry', [['Foreign Ministry']], { country: 'RUS' }),
  entity('darya-belova', 'official', 'Darya Belova', [['Darya Belova'], ['Belova', 1]], {
    country: 'RUS',
    role: 'Foreign Ministry spokeswoman',
  }),
  entity('FIN', 'country', 'Finland', [['Finland']], { country: 'FIN' }),
  entity('nato', 'agency', 'NATO', [['NATO'], ['the alliance', 0, 'nominal']]),
  entity('NOR', 'country', 'Norway', [['Norway']], { country: 'NOR' }),
  entity('its-spokesman', 'source', 'its spokesman', [['its spokesman', 0, 'nominal']]),
  entity('belova-s-critics-in-helsinki', 'source', "Belova's critics in Helsinki", [["Belova's critics in Helsinki", 0, 'nominal']], {
    country: 'FIN',
  }),
  entity('relatives-of-the-sailors', 'group', 'relatives of the sailors', [['Relatives of the sailors', 0, 'nominal']]),
  entity('tallinn', 'place', 'Tallinn', [['Tallinn']], { country: 'EST' }),
  entity('ilmar-saar', 'person', 'Ilmar Saar', [['Ilmar Saar']]),
];
