import { describe, expect, it } from 'vitest';
import { articleId } from '#base/ids.ts';
import { loadEngine } from '#testing/engine.ts';

const engine = loadEngine();
const extract = (text: string) => engine.extract({ id: articleId('test'), text });

/** A story of our own: nobody in it exists. */
const STORY = `Harbour inquiry opens in Tallinn
The Estonian government ordered the coast guard to search the ferry, Interior Minister Kaja Tamm said on Monday.
“We did not find any weapons on board,” Tamm told reporters. “The crew cooperated with the police.”
Two officials with knowledge of the search said the captain had been arrested.
Russia denied that it had attacked the ship. The United States could impose sanctions on the company, according to the Finnish Foreign Ministry.
ALSO READ: Why the Baltic winter is so cold`;

describe('a whole article', () => {
  const extraction = extract(STORY);
  const nameOf = new Map(extraction.entities.map(({ id, name }) => [id, name]));
  const said = extraction.statements.map(({ speakers, content }) => ({
    who: speakers.map((id) => nameOf.get(id)),
    what: content.map(([begin, end]) => STORY.slice(begin, end)).join(' … '),
  }));

  it('tells who said what', () => {
    expect(said).toContainEqual({
      who: ['Kaja Tamm'],
      what: 'The Estonian government ordered the coast guard to search the ferry',
    });
    expect(said).toContainEqual({
      who: ['Kaja Tamm'],
      what: '“We did not find any weapons on board,” … “The crew cooperated with the police.”',
    });
    expect(said.find(({ what }) => what.endsWith('the captain had been arrested'))?.who).toEqual([
      'Two officials with knowledge of the search',
    ]);
    expect(said.find(({ what }) => what.includes('impose sanctions'))?.who.join()).toMatch(/Finnish Foreign Ministry/);
  });

  it('tells agencies, officials and countries apart', () => {
    const kinds = Object.fromEntries(extraction.entities.map(({ name, kind, country }) => [name, `${kind} ${country ?? ''}`.trim()]));
    expect(kinds).toMatchObject({
      'Estonian government': 'agency EST',
      'Kaja Tamm': 'official EST',
      Russia: 'country RUS',
      'United States': 'country USA',
    });
  });

  it('tells who did what, and whether it happened', () => {
    const sanction = extraction.actions.find(({ lemma }) => lemma === 'impose');
    expect(sanction).toMatchObject({ actors: ['USA'], modality: 'possible', polarity: 'positive' });
    expect(
      extraction.statements
        .find(({ id }) => id === sanction?.attributedTo)
        ?.speakers.map((id) => nameOf.get(id))
        .join(),
    ).toMatch(/Finnish/);
  });

  it('leaves out what is no part of the story', () => {
    expect(extraction.excluded.map(({ span: [begin, end] }) => STORY.slice(begin, end))).toEqual([
      'ALSO READ: Why the Baltic winter is so cold',
    ]);
  });

  it('gives the same bytes again', () => {
    expect(JSON.stringify(extract(STORY))).toBe(JSON.stringify(extraction));
  });
});
