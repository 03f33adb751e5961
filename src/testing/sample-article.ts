import type { Article } from '#article/article.ts';
import { articleId } from '#base/ids.ts';
import type { Span } from '#base/span.ts';

/** A news story that never happened, told by people who do not exist, in countries that do. For tests only. */
export const sampleArticle: Article = {
  id: articleId('night-ferry'),
  title: 'Night ferry seized off Gotland as Sweden and Estonia trade blame',
  publisher: 'Baltic Courier',
  url: 'https://baltic-courier.example/night-ferry',
  author: 'Maarja Lindqvist',
  published: '2031-03-04',
  text: `Night ferry seized off Gotland as Sweden and Estonia trade blame
Swedish coast guards boarded the cargo ferry Halcyon on Tuesday night and detained eleven members of its crew, the Swedish Coast Guard said.
“The vessel cut two cables within an hour,” said Swedish Defence Minister Astrid Hallgren. “We have no reason to call it an accident.”
The Estonian government denied that it had ordered the voyage. Prime Minister Juhan Reinsalu told Baltic Courier that Estonia “did not send, did not pay and did not insure” the ferry.
Two people familiar with the inquiry said the crew had been hired by Orlov Maritime, a company registered in Cyprus.
One of them said investigators believe the Russian navy tracked the ferry for three days before the raid.
Russia rejected the account. “Our ships were nowhere near Gotland,” Foreign Ministry spokeswoman Darya Belova said.
Sweden plans to sanction Orlov Maritime next week, and Finland could close its ports to the company, according to Hallgren.
NATO did not join the raid but sent a patrol aircraft from Norway, its spokesman said.
READ ALSO: Ten quiet islands for your summer
If the cables had carried military traffic, the alliance would have invoked its consultation clause, Belova's critics in Helsinki argued.
Relatives of the sailors gathered outside the Swedish embassy in Tallinn. “They are hostages,” said Ilmar Saar, whose brother works on the Halcyon.
Reinsalu has asked Hallgren to release the sailors, a request that Sweden has so far refused.
`,
};

/** Where the words stand, counted from 0 where they stand more than once. */
export function at(words: string, nth = 0): Span {
  const { text } = sampleArticle;
  let begin = text.indexOf(words);
  for (let i = 0; i < nth && 0 <= begin; i++) begin = text.indexOf(words, begin + 1);
  if (begin < 0) throw new Error(`the sample article does not say “${words}” ${nth + 1} times`);
  return [begin, begin + words.length];
}
