import { describe, expect, it } from 'vitest';
import { articleId } from '#base/ids.ts';
import { loadEngine } from '#testing/engine.ts';

/** Rules of posts that need the whole engine: sentences, and who serves whom. */
function postsOf(text: string): readonly string[] {
  const { entities, affiliations } = loadEngine().extract({ id: articleId('test'), text });
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return affiliations.map(({ official, of }) => `${names.get(official)} → ${names.get(of)}`);
}

describe('who serves whom', () => {
  it.each<[string, string]>([
    // clause-roles.ts
    ['Rep. Ann Lee of Ohio met the army.', 'Ann Lee → Ohio'],
    ['Senator Ann Lee (PDP, Kano South) met the army.', 'Ann Lee → Peoples Democratic Party'],
    ['Republicans met. Sen. Ann Lee (R-Ohio) agreed.', 'Ann Lee → Ohio'],
    ['Republicans met. Sen. Ann Lee (R-Ohio) agreed.', 'Ann Lee → Republican Party'],
    ['Ann Lee, who sits on the mining committee, met Peru.', 'Ann Lee → mining committee'],
    ['Ann Lee, who was secretary at the Ministry of Health until May, told the BBC that it was late.', 'Ann Lee → Health Ministry'],
    ['The ferry inquiry, chaired by the retired judge Bo Lind, heard ministers in Glasgow.', 'Bo Lind → ferry inquiry'],
    // bodies.ts
    ['Ann Lee, a spokeswoman for the Lima council, said it was late.', 'Ann Lee → Lima council'],
    ["Mariam Diaz, a member of the government's delegation, met the army in Peru.", 'Mariam Diaz → government'],
    ["Peru's Foreign Ministry spokeswoman Ann Lee said it was late.", 'Ann Lee → Foreign Ministry'],
    ['The Aymara communities opposed the mine. Their leader, Ann Lee, said they would block roads.', 'Ann Lee → Aymara communities'],
    // find-affiliations.ts
    ['The rebels attacked the army in Chad. The president met rebel leader Bo Lind.', 'Bo Lind → rebels'],
    ['Ann Lee, an expert on trade at the Tarnow Institute, said it was late.', 'Ann Lee → Tarnow Institute'],
    ['The Federal Government paid the farmers of Lagos. President Bo Danjuma left.', 'Bo Danjuma → Government'],
  ])('%s: %s', (text, post) => {
    expect(postsOf(text)).toContain(post);
  });

  it.each<[string, string]>([
    ['Ann Lee, a resident of Lima, met the army.', 'Lima'],
    ['Paris is large. Ann Lee, who lives in Paris, left.', 'Paris'],
  ])('%s: not %s', (text, body) => {
    expect(postsOf(text).join('; ')).not.toContain(body);
  });
});
