import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findExcluded } from './exclude.ts';

const STORY = 'The council voted on Monday to close the bridge.';

/** The line among eight lines of story, so that its place decides nothing; then at the end. */
function whyInside(line: string): string | undefined {
  return whyAt(line, 12, 12);
}
function whyAtEnd(line: string): string | undefined {
  return whyAt(line, 12, 0);
}
function whyAtTop(line: string): string | undefined {
  return whyAt(line, 1, 12);
}
function whyAt(line: string, before: number, after: number): string | undefined {
  const text = [...Array<string>(before).fill(STORY), line, ...Array<string>(after).fill(STORY)].join('\n');
  const found = findExcluded(text);
  for (const { span } of found) expect(text.slice(...span)).toBe(line.trim());
  return found[0]?.why;
}

describe('lines that are no part of the story, wherever they stand', () => {
  test.each([
    ['promotion', 'Related:'],
    ['promotion', 'ALSO READ: Senator walks back remark after uproar'],
    ['promotion', 'Read more: Ten things to know about the vote'],
    ['promotion', '• **Read more:** Ten things to know about the vote'],
    ['promotion', 'SEE ALSO | What the ruling means'],
    ['promotion', 'RELATED: Who is on the new court?'],
    ['promotion', 'Recommended Stories'],
    ['promotion', 'list of 4 items'],
    ['promotion', 'WATCH: Minister walks out of interview'],
    ['promotion', 'Watch the full interview below:'],
    ['promotion', '(Watch the video above.)'],
    ['promotion', 'Click here for the latest on the vote.'],
    ['advertisement', 'Story continues below advertisement'],
    ['advertisement', 'Advertisement'],
    ['advertisement', '-- ADVERTISEMENT --'],
    ['advertisement', 'Sponsored by Example Bank'],
    ['newsletter', 'Sign up for our morning newsletter.'],
    ['newsletter', 'Want more stories like this? Sign up for her newsletter, Dawn.'],
    ['newsletter', 'Get the day’s top stories in your inbox every morning'],
    ['newsletter', 'Subscribe now for unlimited access.'],
    ['newsletter', 'Download our app for iOS and Android.'],
    ['newsletter', 'Join our WhatsApp channel'],
    ['social', 'Follow us on Facebook and Instagram'],
    ['social', 'Follow Ann Lee on Twitter @annlee.'],
    ['social', 'Follow @desk for more.'],
    ['social', 'Do you support the bill? Like the page:'],
    ['social', 'Share this article'],
    ['social', 'Share on WhatsApp'],
    ['social', '12 Comments'],
    ['social', 'What do you think? Let us know in the comments.'],
    ['social', 'Got a tip? Email us at desk@example.org'],
    ['social', 'Email: desk@example.org'],
    ['social', '@some_handle.'],
    ['caption', 'FILE PHOTO: The minister arrives for a vote'],
    ['caption', 'FILE - The minister arrives for a vote in the capital, Jan. 3, 2024. (AP Photo/Ann Lee, File)'],
    ['caption', 'A boy walks past ruins in the old town on Monday. (Photo by Ann Lee/Getty Images)'],
    ['caption', 'Tents line the shore after the storm [Ann Lee/Reuters]'],
    ['caption', 'Boats wait outside the harbour [File: Ann Lee]'],
    ['caption', 'A march in the capital. Photograph: Ann Lee/Reuters'],
    ['credit', 'Photo: Ann Lee / Reuters'],
    ['credit', 'Image: Supplied'],
    ['credit', 'Image credit: Ann Lee'],
    ['credit', 'Photos by Ann Lee / The Desk'],
    ['credit', 'Getty Images'],
    ['credit', 'Ann Lee / Reuters'],
    ['credit', 'AP Photo/Ann Lee'],
    ['credit', 'h/t: The Desk'],
    ['byline', '(Reporting by Ann Lee; Editing by Ben Roe)'],
    ['byline', 'Ann Lee contributed to this report.'],
    ['byline', '(With inputs from agencies)'],
    ['date', 'Published: 10 May 2023, 10:04 GMT'],
    ['date', 'Updated 3:04 pm'],
    ['date', 'Last updated on March 3, 2024 at 9:04 AM EST'],
    ['date', 'Friday, June 10, 2016 / 9:04 AM EST'],
    ['date', '9:05 p.m.'],
    ['date', '3 hours ago'],
    ['correction', 'CORRECTION: The vote was held on Tuesday, not on Monday.'],
    ['correction', 'Editor’s note: Names were changed at the request of the families.'],
    ['correction', 'An earlier version of this article misspelled the name of the village.'],
    ['boilerplate', 'This article was originally published in another place.'],
    ['boilerplate', 'This story has been updated with a comment from the ministry.'],
    ['boilerplate', 'This is a breaking news story. Check back for updates.'],
    ['boilerplate', 'The Daily Example. All rights reserved.'],
    ['boilerplate', 'Copyright 2024 The Daily Example'],
    ['boilerplate', '© 2024 The Daily Example'],
    ['boilerplate', 'The views expressed in this article are the author’s own.'],
    ['boilerplate', 'FULL TEXT.'],
    ['boilerplate', 'Tags: elections, courts'],
    ['boilerplate', 'Please enable JavaScript to play this video.'],
    ['boilerplate', '___'],
    ['boilerplate', '* * *'],
  ])('%s: %s', (why, line) => {
    expect(whyInside(line)).toBe(why);
  });
});

describe('lines that are no part of the story at the edge alone', () => {
  test.each([
    ['byline', 'By Jane Doe and John Roe, Staff Writers'],
    ['byline', 'By JANE DOE'],
    ['byline', 'By María de la Cruz for The Daily Example'],
    ['credit', 'Source: Daily Example'],
  ])('top, %s: %s', (why, line) => {
    expect(whyAtTop(line)).toBe(why);
    expect(whyInside(line)).toBeUndefined();
  });
  test.each([
    ['byline', 'Contributing: Ann Lee'],
    ['byline', 'Costa reported from Lisbon.'],
    ['boilerplate', 'Ann Lee is an opinion columnist for the paper.'],
    ['boilerplate', 'Ann Lee covers courts. Follow her on the usual sites.'],
  ])('end, %s: %s', (why, line) => {
    expect(whyAtEnd(line)).toBe(why);
    expect(whyInside(line)).toBeUndefined();
  });
});

describe('the story stays', () => {
  test.each([
    '“Read more: that was the only advice she gave us,” he said.',
    'Read more than once, the letter sounds like a threat.',
    'Related charges against two aides were dropped.',
    'Advertising revenue fell by a third, the company said.',
    'Released on Monday, the report says 40 people were held without charge.',
    'Published on Tuesday, the study found that floods had doubled.',
    'Updated figures show that 300 people died.',
    'By Friday, protesters had taken the square.',
    'By Monday night troops had left the town',
    'By contrast, the ministry kept silent.',
    'Terms of the deal were not disclosed.',
    'Powered by strong exports, the economy grew 4 percent.',
    'By continuing the strikes, Israel risks a wider war, diplomats said.',
    'This is a breaking point for the country, the bishop warned.',
    'This report was published by a watchdog and accuses the army of torture.',
    'Opinions here in the valley are divided.',
    'Copyright experts say the ruling will be appealed.',
    '(c) the third condition is that troops withdraw, the document says.',
    'Video by a bystander shows officers hitting the man.',
    'Video shared on Telegram shows tanks entering the city.',
    'Like many others on X, she was appalled.',
    'Following the vote on Facebook rules, the company promised changes.',
    'Share prices fell after the central bank raised rates.',
    'Subscribers to the theory say that the coup was planned abroad.',
    'Join forces or die, the general told the militias.',
    'Email records show that the minister knew of the plan.',
    'Photographs of the scene were sent to the tribunal.',
    'An error occurred at the plant, officials said, and two workers died.',
    'Source close to the talks: no deal today, said the envoy.',
    'Officials in Kyiv said the drones were shot down (the army gave no number).',
    'The mayor (left) and the governor (right) refused to shake hands [as the crowd booed].',
    'Watch out for floods, the governor told residents.',
    'Sign up or go to jail, recruiters told the men.',
    'Corrections officers found the prisoner dead.',
    'Ahmed is a major contributor to the fund.',
    'More than 200 people were arrested.',
    'He asked fans to follow her on Instagram.',
    'Agencies of the United Nations warned of famine.',
    'Reuters reported from the scene that shots were fired, and AP confirmed it',
    'Noon prayers were cancelled.',
    'May 5, 2021, was the day on which the wall fell.',
    'Contact was lost at 9:05 p.m., the airline said.',
    'What do you think of the attack on the senator?',
    'The village, he said: “Follow us.”',
    'LIVE AMMUNITION WAS USED, WITNESSES SAY',
    'Have the rebels agreed? Nobody in the capital would say.',
    'Most read the law as a ban on protest.',
    'Search teams pulled nine bodies from the rubble.',
    'Close to 400 homes burned down.',
    'Latest news from the front is grim, the president told parliament.',
    'Views expressed privately by ministers differ.',
  ])('%s', (line) => {
    expect(whyInside(line)).toBeUndefined();
    expect(whyAtEnd(line)).toBeUndefined();
    expect(whyAtTop(line)).toBeUndefined();
  });
});

test('headlines under a heading of related stories go with it, the next paragraph stays', () => {
  const text = `${STORY}\n\nRelated Stories\n\nSenate Backs New Courts In Late Vote\nMayor Rejects Bridge Plan\n\n${STORY}`;
  expect(findExcluded(text).map(({ span }) => text.slice(...span))).toEqual([
    'Related Stories',
    'Senate Backs New Courts In Late Vote',
    'Mayor Rejects Bridge Plan',
  ]);
});

test('the headline stays, whatever it looks like', () => {
  expect(findExcluded(`WATCH: Minister walks out of interview\n${STORY}`)).toEqual([]);
});

test('tags left in the text go, their words stay', () => {
  const text = `${STORY}\nSee <a href="https://example.org">the ruling</a> of 3 < 4 judges.`;
  expect(findExcluded(text).map(({ span, why }) => [text.slice(...span), why])).toEqual([
    ['<a href="https://example.org">', 'markup'],
    ['</a>', 'markup'],
  ]);
});

test('of the first article only the promotion goes', () => {
  const text = readFileSync(new URL('../../data/articles/seed-article.txt', import.meta.url), 'utf8');
  const found = findExcluded(text);
  expect(found.map(({ why }) => why)).toEqual(['promotion']);
  expect(text.slice(...found[0]!.span).slice(0, 10)).toBe('ALSO READ:');
});

test('hostile text stays cheap', () => {
  const hostile = [
    ' '.repeat(200_000),
    '<a'.repeat(100_000),
    `By ${'A'.repeat(800)}`,
    `${'('.repeat(800)})`,
    '[/'.repeat(440),
    'x\n'.repeat(50_000),
  ];
  for (const text of hostile) expect(findExcluded(text).every(({ span }) => span[0] < span[1] && span[1] <= text.length)).toBe(true);
}, 4000);

describe('what a wire sets before a headline', () => {
  const story = '\nLIMA (Reuters) - Peru cut ties on Monday, two people said.';
  test.each([
    ['EXCLUSIVE-Peru to cut ties', 'EXCLUSIVE-'],
    ['UPDATE 2-Oil falls after talks', 'UPDATE 2-'],
    ['Breaking: Peru cuts ties', 'Breaking:'],
  ])('%s', (headline, kicker) => {
    const text = `${headline}${story}`;
    const [first] = findExcluded(text);
    expect(first === undefined ? '' : text.slice(...first.span)).toBe(kicker);
  });

  test.each(['Update on Peru talks', 'Focus groups warn Peru', 'Breaking the ice: Peru talks'])('%s: none', (headline) => {
    expect(findExcluded(`${headline}${story}`).some(({ span }) => span[0] === 0)).toBe(false);
  });
});
