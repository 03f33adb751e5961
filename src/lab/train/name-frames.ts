/**
 * Sentences of our own with places for names: what news of the world writes and the corpora seldom do.
 * {P} full name, {F} family name of the person named last, {Q} another person, {L} place, {C} country, {D} nationality, {N} people of a
 * country, {G} first name alone, {O} organisation, {A} abbreviation of the organisation named last, {S} short name of an organisation, {T} title of office
 * (no part of a name), {E} law, event or work;
 * {L=Mount %} a longer name around a place's, {O=@ Navy} one around a nationality, {L=^} a place in capitals.
 */
import type { Knowledge } from '#knowledge/knowledge.ts';
import type { LabelledName, LabelledText, LabelledType } from '../corpora/labelled-text.ts';
import type { NameMaker } from './name-maker.ts';

const FRAMES = `
{T} {P} told reporters in {L} on Monday that the government would not give way.|{F} said talks with {C} would go on.
{L}, {C} ({S}) — The {O} ({A}) said on Tuesday that prices had risen again.|The {A} expects growth to slow next year.
{P}, {T} of the {O}, rejected the claim.|"We have done nothing wrong," {F} said.
The {O} ({A}) and the {O} signed an agreement in {L}.
{D} {T} {P} met his {D} counterpart {Q} in {L} on Friday.
Police in {L} arrested {P}, a former {T}, over the deal.|{F}'s lawyer, {Q}, denied the charge.
{C}, {C} and {C} have asked the {O} to act.
According to {S}, {P} will be sworn in next week.
The {S} reported that {F} had left {L} for {L}.
{P} of {S} won the seat from {Q} of the ruling {S}.
{O} chairman {P} and chief executive {Q} will step down.
Speaking in {L}, {F} warned that {C} was running out of time.
Thousands of {N} marched through {L} on Saturday to protest against the {E}.
A court in {L}, the capital of {C}, jailed {P} for six years.
The {D} {T}, {P}, said {N} deserved better.
{P}, 34, from {L}, had worked for {O} since 2015.
Residents of {L} and {L} fled as fighting spread along the border with {C}.
{S} leader {P} accused {F} of treason.
{N} vote on Sunday in the first election since {P} came to power.
The {E} was passed by parliament in {L} last year.
{T} {P} ({S}) said the {E} would hurt farmers in {L}.
"It is a disgrace," said {P}, who heads the {O} in {L}.
In a statement, the {O} said it was working with {S} and the {O}.
{S} and {S} declined to comment.
{O} said its profit fell by a third. {A} shares closed lower in {L}.
The river flows from {L} in northern {C} to {L}.
{P} was born in {L}, {C}, and studied at the {O}.
{P} was named {T} of {C} in May.|{F} succeeds {Q}, who died in {L}.
{F} and {Q} were seen in {L} together.
Mr {F} said the {A} had no case.|Ms {Q} agreed.
Dr {P} of the {O} said the virus had reached {L}.
The {O=@ Navy} said its ships had left {L}.|The {O=@ Government} did not comment; the {O=@ Parliament} meets in {L}.
{D} forces shelled {L} overnight, the {O} said.
A spokesman for {S} said the attack on {L} killed nine {N}.
Militants of {S} have held parts of {L} province since 2014.
{C}'s {T} {P} and {C}'s {T} {Q} will meet at the summit in {L}.
{P} (left) and {Q} at the opening of the {E} in {L}. Photo: {S}
The company, based in {L}, sold its stake in {O} to {S}.
{O} v {O} is the first case under the {E}.
Farmers in the {L} region say {O} has taken their land.
A report by {O} found that {N} pay more than {N}.
The team from {L} beat {S} 2-1 in the {E}.
{P}'s novel won the {E}.
Under {P}, {C} left the {O}.
"{F} must go," shouted the crowd in {L}.
{S}: {P} tells {Q} to resign
{L}: {T} opens new bridge
The {A}, which has its seat in {L}, was founded by {P} in 1998.
Members of the {O} ({A}), the {O} ({A}) and {S} were present.
On Wednesday {F} flew to {L}; {Q} stayed in {L}.
As {P} put it: "{C} is not {C}."
Students of {O} and the {O} took part in the {E}.
At {O}, {P} teaches law; his wife {Q} works for {S}.
It was {F} who called {Q} first.
The {S} government in {L} has lost its majority.
{S} MP {P} asked whether {C} would pay.
Opposition parties {S}, {S} and {S} walked out.
The {L} High Court told the {O} to answer {F}'s petition.
{T} of {O} {P} said in {L} that {N} were welcome.
Both {C} and the {A} condemned the strike.
{L} – {P} has been released, {S} writes.
{P} , {Q} and {P} are charged with fraud in {L} , {C} .
Earlier, {F} thanked {Q} for his work at {O}.
East of {L}, the army of {C} met little resistance.
{S} journalist {P} was detained at {L} airport.
Archbishop {P} of {L} led the prayers.
Professor {P}, an economist at {O}, doubts it.
The singer {P} will play in {L}, {L} and {L}.
"I love {L}," {P} said. "{N} are kind."
The {E} will be held in {L} from 3 to 9 June.
Villagers near {L} told {S} they had seen {D} planes.
{P} contributed reporting from {L}.
The daily {S} wrote that {F} knew.|A reporter of {S} asked again.
The newspaper {S} quoted {P} of the rights group {S}.
{P}, founder of {S}, sold his shares to the company {S}.
Shares of {S} rose 4%; {S} lost 2% and {S} was flat.
The tech giant {S} and its rival {S} bought {S}.
In an interview with {S}, {F} said {S} would hire 300 people.
{S} is a subsidiary of {O}, the largest bank in {C}.
On {S}, users shared a video of {P} dancing in {L}.
The band {S} played with {P} in {L}.
Rights group {S} said {N} had been beaten in {L}.
{S}, a charity, runs schools in {L}, {L} and {L}.
The village of {L} lies in the {L=% district} of {C}.
They walked along the {L=% River} to {L=Lake %} and on to {L=Mount %}.
The {L=% Mountains} rise north of {L}, towards {L}.
The road from {L} past {L} to {L} is closed.
{L=% Province} and {L=% State} will vote in May; {L=% County} has voted.
The {L=Gulf of %} and the {L=% Sea} are calm.
The {O=% Embassy} in {L} warned {D} citizens.
The President said on Friday that the Prime Minister and the Governor of {L} had met.
The Minister told the Court that the Republic owed nothing to {O}.
An MP asked the Speaker about GDP, AI and HIV; the CEO of {S} had left.
The {C}-{C} border was closed; {C}-{C} trade has stopped.
{L}-based {O} and {L}-born {P} signed a deal.
{S}-led forces took {S}-held areas near {L}, a {S}-controlled town.
A pro-{F} rally in {L} met an anti-{S} protest.
{L}, {C}, Jun 23 2022 ({S}) - In early June {P} fell ill.
{L}, {C} — {P} was right.
By {P}, {S}
Photo: {P}/{S}
{P} ({Q}), {P} and {Q} star in the film, to be shown in {L}.
{S} beat {S} 3-0 in {L} on Saturday; {P} scored twice.
The ministers of {C}, {C}, {C} and {C} met in {L}.
The {O}, the {O} and {S} have joined.
He studied at {O=University of %} and {O=% University}, then worked for {O=Bank of %}.
{O=% Bank}, {O=% Airlines} and {O=% Telecom} will cut jobs.
The {O=% Police} arrested {P}; the {O=% High Court} set him free.
The {O=% Government} and the {O=% City Council} will pay.
{O=Government of %} officials met {P} on Sunday.
{D} President {P}, {D} Foreign Minister {Q} and {S} chief {P} spoke.
Last week {F} and {Q} went home. {P} did not.
{G} was nine when the family left {L}.|"{G} never came back," says {P}.
{G} and {G} have two sons, {G} and {G}.
My name is {P}. I live in {L}.
Yesterday, {P}, who is the {T} of {L=% Province}, thanked {O}.
"{P} is a liar," {Q} told {S}. "{F} knows it."
{S}'s {P} asked {S}'s {Q} about {C}'s debt.
South of {L}, {S} fighters and {D} troops clashed.
{L} residents say {S} has failed them.
{L=^} — {P} said on Monday that {S} would close.
{L=^}, {C} — The {O} ({A}) has warned {N}.
{L=^} ({S}) - {C} and {C} signed a treaty.
{P} Rejects {S} Report on {C}
{F} Says {D} Forces Left {L}
{C}, {C} Agree to Open Border After {S} Talks
{F}'s Party Wins {L} Vote
{S} Sues {O} Over {L} Dam
{P} met {Q}, {P} and {Q}, all of {L}.
Yoga helps, {F} says, but {G} does not agree.
The ruling {S} and the opposition {S} both claim {L}.
{P} ({S}, {L}) voted against.
Ministry officials said {O} had paid.|The Ministry will act, the State will not.
The Army and the Navy of {C} held a drill off {L}.
"We at {S} are proud," {P} wrote on {S}.
At least 12 {N} died in northern {L}, rescuers said.
The {S} coalition named {P} its candidate; the {S} coalition has not decided.
"We have no comment," {S}'s lawyer {P} said.|{S} was founded in 2009 and has its office in {L}.
The newspaper {S} and the website {S} were fined.|An editor of {S} said the fine was unjust.
Rain will fall over {L}, {L} and {L} on Tuesday, with winds of 60 km/h in {L}.
{L} could see up to 20 mm of rain; {L} stays dry.
We climbed from {L} to {L} and slept at {L}. Past {L} the path grows steep.
The town of {L} in {L} is a day's walk from {L}.
{L} chief minister {P} said the {S} had failed {L}.
{P}'s government in {L} and the {D} opposition blamed {C}.
Chinese Vice Premier {P} met {C}'s {T} {Q} in {L}.
{F}'s speech was read by all.|"{F} has shown the way," {Q} said.|President {F} went on to {L}.
In the state of {L}, {S} and {S} share power; in {L} the {S} rules alone.
{L}, {L=^} and {L} have lost a third of their forest.
According to {S}, anti-{C} and anti-{D} slogans were heard in {L}.
The {A} was closed in May.|Workers of the {O} have not been paid.
{P}, chair of the {O=Committee on %}, and {Q} of the {O=% Association} spoke.
The {O=Ministry of the Interior of %} said two {N} had been held.
The Government, the Church and the Republic have changed, says {P}.|The Bureau, the Nation and the Constitution have not.
A Dermatologist, an Engineer and a Teacher from {L} won.|The Department said the Treasury would pay.
{P}, {P} and {P} are the directors of {S}; {S} is its bank.
{L}: Officials said on Monday that {S} would close its office in {L}.
{L=^}: A boy drowned near {L}, police said.|The body was taken to {L}.
{L}- The {S} on Monday held its meeting in {L}.
Near {L}, three strikes destroyed a bridge.|Near {L}, one strike hit a boat. Near {L}, two fighters died.
Soldiers of the {O} left for {L}; {P} leads them.
Physics - {P}, {P}. Chemistry - {P}, {Q}, {P}.|The medal went to {P} from {L}, {Q} and {P}.
Fighters of the {D} {S} and {D} {S} units entered {L}.
{S} customers may pay at {S}; {S} owns a third of {O}.
At {L} station and in {L}, {L} and {L}, trains stopped.
The {O}, the {O}, {O} and {O} signed the letter.
{P}, from the village of {L}, lost his brother {G}.|{F} and {Q} are in love, said {G}.
Journalist {P} of {S} and her son {G} live in {L}.|{G} goes to school in {L}.
`
  .split('\n')
  .filter((line) => line !== '');

const TITLES =
  'President|Prime Minister|Foreign Minister|Finance Minister|Governor|Senator|Minister|Speaker|Chief Justice|General|Colonel|Ambassador|Chancellor|Mayor|Deputy President|Vice President|Health Minister|Inspector General|Secretary General|Premier|Chief Minister|Director General|Home Secretary|Justice|Sheikh|Commissioner|Chairman|chairwoman|director|spokesman|spokeswoman|president|prime minister|governor|secretary'.split(
    '|',
  );
const EVENTS =
  'Clean Water Act|Media Bill|World Cup|Africa Cup of Nations|Paris Agreement|Book Prize|Olympic Games|Film Festival|Land Reform Act|Trade Pact|Ramadan|Eid|Christmas|Diwali|COVID-19|Penal Code|Constitution|Labour Code|Peace Accord|Data Protection Law|Independence Day|Champions League|Open|Grand Prix|Digital Services Act|Vision 2040'.split(
    '|',
  );

const TYPES: Readonly<Record<string, LabelledType>> = {
  P: 'person',
  F: 'person',
  Q: 'person',
  G: 'person',
  L: 'place',
  C: 'place',
  D: 'norp',
  N: 'norp',
  O: 'organization',
  A: 'organization',
  S: 'organization',
  E: 'other',
};

/** A text of a few frames filled in. */
export function framedText(id: string, knowledge: Knowledge, maker: NameMaker, random: () => number, weight: number): LabelledText {
  maker.newRegion();
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  let text = '';
  const names: LabelledName[] = [];
  for (let frame = 0; frame < 6; frame++) {
    let family = maker.family();
    let organization = maker.organization('Central Bank');
    const fill = (slot: string): string => {
      switch (slot) {
        case 'P':
        case 'Q': {
          const last = maker.family();
          if (slot === 'P') family = last;
          return maker.join(maker.given(), last, random() < 0.2 ? 3 : 2);
        }
        case 'F':
          return family;
        case 'G':
          return maker.given();
        case 'L':
          return maker.place();
        case 'C':
          return maker.countryName(maker.countryCode());
        case 'D':
          return maker.demonym(maker.countryCode(), false);
        case 'N':
          return maker.demonym(maker.countryCode(), true);
        case 'O':
          organization = maker.organization('Central Bank');
          return organization;
        case 'A':
          return abbreviationOf(organization);
        case 'S':
          return random() < 0.5 ? maker.organization('ABC') : maker.organization('Reuters');
        default:
          return pick(EVENTS);
      }
    };
    for (const sentence of pick(FRAMES).split('|')) {
      if (text !== '') text += random() < 0.4 ? '\n\n' : ' ';
      for (const part of sentence.split(/(\{[A-Z][^}]*\})/)) {
        const [, slot, pattern] = /^\{([A-Z])(?:=([^}]*))?\}$/.exec(part) ?? [];
        if (slot === undefined) text += part;
        else if (slot === 'T') text += pick(TITLES);
        else {
          // "{L=Mount %}": a longer name around a place's.
          const written =
            pattern === undefined
              ? fill(slot)
              : pattern === '^'
                ? maker.place().toUpperCase()
                : pattern.replace('%', maker.place()).replace('@', maker.demonym(maker.countryCode(), false));
          names.push({ begin: text.length, end: text.length + written.length, type: TYPES[slot]! });
          text += written;
        }
      }
    }
  }
  return { id, text, names: names.filter(({ begin, end }) => knowledge.honorifics.get(text.slice(begin, end)) === undefined), weight };
}

/** First letters of the capital words; of one word its first three letters. */
function abbreviationOf(name: string): string {
  const letters = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]);
  return letters.length > 1 ? letters.join('') : name.slice(0, 3).toUpperCase();
}
