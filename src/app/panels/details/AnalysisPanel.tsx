import { indexOf } from '#view/file-index.ts';
import { printable } from '../../parts/printable.ts';
import { ShareBar } from '../../parts/ShareBar.tsx';
import { brokersOf, communitiesOf, selectShareOfVoice, type Voice } from '../../store/analysis.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { onlyFacet } from '../../store/filters.ts';
import { select } from '../../store/selection.ts';
import { words } from '../../strings/words.ts';
import { valueLabel } from '../facets/use-value-label.ts';
import { KindMark } from '../KindMark.tsx';
import { openNode } from '../records.ts';
import { Chips } from './ChainView.tsx';

const MOST = 8;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Whose words the article carries, who connects, who belongs together: each row selects in the graph. */
export default function AnalysisPanel() {
  const file = useApp((state) => state.file);
  const voice = useApp(selectShareOfVoice);
  const store = useAppStore();
  const index = indexOf(file);
  const brokers = brokersOf(file);
  const { act } = store.getState();
  return (
    <div className="analysis">
      <section className="section">
        <h2>{words.analysis.voice}</h2>
        <p className="quiet">{words.analysis.voiceExplained}</p>
        {voice.statements === 0 ? <p>{words.analysis.noVoice}</p> : <p>{words.analysis.unnamed(percent(voice.unnamed))}</p>}
        <Voices
          title={words.analysis.speakers}
          voices={voice.speakers}
          nameOf={(id) => index.entities.get(id)?.name ?? id}
          onSelect={(id) => openNode(store, id)}
        />
        <Voices
          title={words.analysis.countries}
          voices={voice.countries}
          nameOf={(id) => valueLabel(index, 'country', id)}
          onSelect={(id) => act(onlyFacet('country', id))}
        />
        <Voices
          title={words.analysis.agencies}
          voices={voice.agencies}
          nameOf={(id) => valueLabel(index, 'agency', id)}
          onSelect={(id) => act(onlyFacet('agency', id))}
        />
      </section>
      <section className="section">
        <h2>{words.analysis.brokers}</h2>
        <p className="quiet">{words.figureExplained.betweenness}</p>
        {brokers.length === 0 ? <p>{words.analysis.noBrokers}</p> : null}
        <ul>
          {brokers.map(({ id, name, kind, country, figures }) => (
            <li key={id}>
              <button type="button" className="voice-row" onClick={() => openNode(store, id)}>
                <KindMark kind={kind} letter={kind === 'country' ? country : undefined} />
                <span className="voice-name">{printable(name)}</span>
                <ShareBar share={figures.betweenness / (brokers[0]?.figures.betweenness ?? 1)} />
                <span className="voice-share">{figures.betweenness.toFixed(3)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="section">
        <h2>{words.analysis.communities}</h2>
        <p className="quiet">{words.analysis.communitiesExplained}</p>
        {communitiesOf(file).map(({ community, members }) => (
          <div key={community} className="community">
            <button type="button" className="link" onClick={() => act(select({ nodes: members.map(({ id }) => id) }))}>
              {words.legend.community(community)} · {words.count(members.length, 'node', 'nodes')}
            </button>
            <p className="chip-flow">
              <Chips ids={members.slice(0, 4).map(({ id }) => id)} />
            </p>
          </div>
        ))}
      </section>
    </div>
  );
}

interface VoicesProps {
  readonly title: string;
  readonly voices: readonly Voice[];
  readonly nameOf: (id: string) => string;
  readonly onSelect: (id: string) => void;
}

function Voices({ title, voices, nameOf, onSelect }: VoicesProps) {
  if (voices.length === 0) return null;
  return (
    <div>
      <h3 className="heading">{title}</h3>
      <ul>
        {voices.slice(0, MOST).map(({ id, share, statements }) => (
          <li key={id}>
            <button type="button" className="voice-row" title={words.analysis.statements(statements)} onClick={() => onSelect(id)}>
              <span className="voice-name">{printable(nameOf(id))}</span>
              <ShareBar share={share} />
              <span className="voice-share">{percent(share)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
