import { BookOpen, Eye } from 'lucide-react';
import { NODE_KIND } from '#graph/kinds.ts';
import { type FactRecord, indexOf } from '#view/file-index.ts';
import { Button } from '../../parts/Button.tsx';
import { printable } from '../../parts/printable.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { dossierOf, isLeftOut } from '../../store/dossier.ts';
import { reveal } from '../../store/focus.ts';
import { words } from '../../strings/words.ts';
import { KindMark } from '../KindMark.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { Matches } from './Matches.tsx';

const PARTS = ['said', 'saidOf', 'did', 'doneTo', 'wasTold', 'tookPlace', 'offices', 'officials'] as const;

/** All that the articles say of one entity, in their own words. */
export function EntityPanel({ id }: { readonly id: string }) {
  const file = useApp((state) => state.file);
  const store = useAppStore();
  const isOut = useApp((state) => isLeftOut(state, id));
  const dossier = dossierOf(file, id);
  if (dossier === undefined) return null;
  const { entity } = dossier;
  const { name, kind, aliases, mentions, role, country } = entity;
  const countryName = country === undefined ? undefined : indexOf(file).countryNames.get(country)?.name;
  const isSilent = PARTS.every((part) => dossier[part].length === 0);
  const read = () => {
    const { screen, setScreen } = store.getState();
    setScreen({ detailTab: 'article', article: mentions[0]?.article ?? screen.article, evidence: 0, reading: screen.reading + 1 });
  };
  return (
    <div className="entity">
      <header className="entity-head">
        <KindMark kind={kind} letter={kind === 'country' ? country : undefined} size={36} />
        <div>
          <h2>{printable(name)}</h2>
          <p className="quiet">
            {[NODE_KIND[kind].label, role, kind === 'country' ? undefined : countryName, words.entity.mentions(mentions.length)]
              .filter((part) => part !== undefined)
              .map(printable)
              .join(' · ')}
          </p>
          {aliases.length === 0 ? null : (
            <p className="quiet">
              {words.entity.aliases}: <span className="verbatim is-small">{printable(aliases.join(', '))}</span>
            </p>
          )}
        </div>
      </header>
      <p className="entity-acts">
        {mentions.length === 0 ? null : (
          <Button size="small" icon={<BookOpen />} onClick={read}>
            {words.entity.read}
          </Button>
        )}
        {isOut ? (
          <Button size="small" icon={<Eye />} onClick={() => store.getState().act(reveal([id]))} label={words.entity.filteredOut}>
            {words.entity.showAnyway}
          </Button>
        ) : null}
      </p>
      <Matches id={id} />
      {PARTS.map((part) => (
        <Part key={part} title={words.entity[part]} records={dossier[part]} />
      ))}
      {isSilent ? <p className="quiet nothing">{words.entity.nothing}</p> : null}
    </div>
  );
}

function Part({ title, records }: { readonly title: string; readonly records: readonly FactRecord[] }) {
  if (records.length === 0) return null;
  return (
    <section className="section">
      <h3 className="heading">
        {title} <span className="count">{records.length}</span>
      </h3>
      <EvidenceList records={records} />
    </section>
  );
}
