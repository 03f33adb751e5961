import { Download } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { edgesOf } from '#graph/edges.ts';
import { filterWords } from '#picture/filter-words.ts';
import { PARTS, type Part, partOfView } from '#view/part-of-view.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useApp } from '../store/context.ts';
import { dataWords as say } from '../strings/data-words.ts';
import { DATA_FORMATS, dataFile } from './data-file.ts';
import { Choice } from './export-fields.tsx';
import { save } from './hand-out.ts';
import './data.css';

/** The graph as a file for another program: which part, which format, what opens it. */
export default function DataDialog({ onClose }: { readonly onClose: () => void }) {
  const file = useApp((state) => state.file);
  const view = useApp((state) => state.view);
  const [part, setPart] = useState<Part>('view');
  const [format, setFormat] = useState(DATA_FORMATS[0]!.id);
  const [message, setMessage] = useState('');
  const cut = useMemo(() => partOfView({ file, view }, part), [file, view, part]);
  const hasSelection = Object.values(view.selection).some((ids) => ids.length > 0);
  const isEmpty = cut.entities.length === 0;
  const records = cut.statements.length + cut.actions.length + cut.affiliations.length;

  const download = async () => {
    setMessage(say.working);
    const filters = part === 'all' ? [] : [...filterWords({ file, view }), say.partWords[part]].filter(Boolean);
    try {
      const { name, bytes } = await dataFile(format, cut, filters);
      save(new Blob([bytes], { type: 'application/octet-stream' }), name);
      setMessage(say.done(name, Math.ceil(bytes.length / 1000)));
    } catch {
      setMessage(say.failed);
    }
  };
  return (
    <Dialog title={say.title} closeLabel={say.close} onClose={onClose} className="data-dialog">
      <form
        className="data-form"
        onSubmit={(event) => {
          event.preventDefault();
          void download();
        }}
      >
        <p className="quiet">{say.explain}</p>
        <Choice
          label={say.what}
          values={PARTS}
          labels={say.parts}
          value={part}
          onChange={setPart}
          disabled={hasSelection ? [] : ['selection']}
          hint={isEmpty ? say.nothing : say.summary(cut.entities.length, edgesOf(cut).length, records)}
        />
        <Formats value={format} onChange={setFormat} />
        <p className="data-acts">
          <span role="status">{message}</span>
          <Button look="main" icon={<Download />} type="submit" disabled={isEmpty}>
            {say.download}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}

function Formats({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }) {
  const name = useId();
  return (
    <fieldset className="data-formats">
      <legend>{say.format}</legend>
      {DATA_FORMATS.map(({ id, label, opensIn }) => (
        <label key={id}>
          <input type="radio" name={name} checked={id === value} onChange={() => onChange(id)} />
          <span>
            <b>{label}</b> <span className="quiet">{say.opensIn(opensIn)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
