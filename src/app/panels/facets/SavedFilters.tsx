import { Bookmark, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { readFilters, writeFilters } from '#view/address.ts';
import { hasFilter } from '#view/passing.ts';
import { Button } from '../../parts/Button.tsx';
import { readSaved, type SavedSet, writeSaved } from '../../saved-filters.ts';
import { useApp, useAppStore } from '../../store/context.ts';
import { setFilters } from '../../store/filters.ts';
import { words } from '../../strings/words.ts';

/** Filter sets that this browser keeps, by name. */
export function SavedFilters() {
  const store = useAppStore();
  const filters = useApp(({ view }) => view.filters);
  const [saved, setSaved] = useState(readSaved);
  const [name, setName] = useState<string>();
  const keep = (sets: readonly SavedSet[]) => {
    setSaved(sets);
    writeSaved(sets);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const title = name?.trim() ?? '';
    if (title !== '') keep([...saved.filter((set) => set.name !== title), { name: title, filters: writeFilters(filters) }]);
    setName(undefined);
  };
  return (
    <div className="facet saved">
      {saved.length === 0 ? null : <p className="heading">{words.facets.saved}</p>}
      <ul>
        {saved.map((set) => (
          <li key={set.name} className="saved-row">
            <button type="button" className="link" onClick={() => store.getState().act(setFilters(readFilters(set.filters)))}>
              {set.name}
            </button>
            <Button
              look="bare"
              size="small"
              icon={<X size={12} />}
              label={words.facets.forget(set.name)}
              onClick={() => keep(saved.filter((one) => one !== set))}
            />
          </li>
        ))}
      </ul>
      {name === undefined ? (
        hasFilter(filters) ? (
          <Button size="small" icon={<Bookmark size={12} />} onClick={() => setName('')}>
            {words.facets.save}
          </Button>
        ) : null
      ) : (
        <form className="saved-form" onSubmit={save}>
          <input
            className="field"
            // The field comes by the user's own click on "save".
            ref={(field) => field?.focus()}
            aria-label={words.facets.saveName}
            placeholder={words.facets.saveName}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && setName(undefined)}
          />
          <button type="submit" className="button">
            {words.facets.savedAs}
          </button>
        </form>
      )}
    </div>
  );
}
